import { mkdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { expect, onTestFailed, onTestFinished, type TestContext } from 'vitest'
import { chooseFiles } from '../support/app-steps.ts'
import type { Stage } from '../support/journey.ts'
import { temporaryFolder } from '../support/test-host.ts'
import { electronForTests } from './electron-for-tests.ts'

/** The folder that Electron runs the app from: the built checkout. */
export const appFolder = resolve(import.meta.dirname, '../..')

/** The app in a real Electron. */
export interface LaunchedApp {
  executable: string
  electron: ElectronApplication
  /** Its first window. */
  page: Page
  /** Holds the app's own data as `data`. */
  folder: string
  /** What the page asked of the network, threw, or had to complain of. */
  complaints: string[]
}

/**
 * Starts the app with data of its own; it ends with the test. Where there is no Electron the test is skipped and says
 * why, or fails where ELECTRON_RUNTIME_REQUIRED is set.
 */
export async function launchApp(
  context: TestContext,
  { folder, args = [] }: { folder?: string; args?: string[] } = {},
): Promise<LaunchedApp> {
  const found = electronForTests()
  if (found.kind === 'none') {
    if (process.env.ELECTRON_RUNTIME_REQUIRED) throw new Error(found.why)
    context.skip(found.why)
  } else {
    const own = folder ?? (await temporaryFolder())
    return start(found.executable, own, args)
  }
  throw new Error('a skipped test goes on')
}

async function start(executable: string, folder: string, args: string[]): Promise<LaunchedApp> {
  const electron = await _electron.launch({
    executablePath: executable,
    args: [appFolder, '--data', join(folder, 'data'), ...args],
    cwd: folder,
    env: Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : []))),
    chromiumSandbox: true, // without it Playwright turns off what is to be tested
  })
  onTestFinished(() => electron.close())
  const page = await electron.firstWindow()
  onTestFailed(() => photograph(page))
  const complaints: string[] = []
  page.on('request', (request) => {
    if (!/^(?:app:\/\/notebook\/|blob:|data:)/.test(request.url())) complaints.push(`asked for ${request.url()}`)
  })
  page.on('pageerror', (error) => complaints.push(`threw ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`)
  })
  return { executable, electron, page, folder, complaints }
}

async function photograph(page: Page): Promise<void> {
  const pictures = process.env.SCREENSHOTS
  if (!pictures) return
  await mkdir(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `electron-failed-${Date.now()}.png`) }).catch(() => undefined)
}

/** The app as a stage for the journey: files are chosen and saved by the system's dialogs, which answer at once. */
export async function stageIn({ electron, page, folder }: LaunchedApp): Promise<Stage> {
  const saved = join(folder, 'saved')
  await mkdir(saved)
  return {
    page,
    name: 'electron',
    chooseFiles: (paths, act) => chooseFiles(page, paths, act),
    async savedBy(name, act) {
      const filePath = join(saved, name)
      await electron.evaluate(({ dialog }, place) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: place })
      }, filePath)
      await act()
      await expect.poll(() => readFile(filePath).catch(() => null), { timeout: 90_000 }).not.toBeNull()
      return readFile(filePath)
    },
  }
}
