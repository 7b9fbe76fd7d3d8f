import { rmSync } from 'node:fs'
import { mkdtemp, readFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { findChromium } from '../../../main/adapters/printer/find-chromium.ts'
import { report } from './report.ts'

/** The one browser of this run, on a profile that goes with it. */
export interface RunningChromium {
  context: BrowserContext
  /** A fresh page, of the size of a window's content. */
  newPage(size: { width: number; height: number }): Promise<Page>
  close(): Promise<void>
}

/** Nothing leaves this machine, and no background work of Chromium tries to. */
const args = [
  '--remote-debugging-port=0',
  '--remote-debugging-address=127.0.0.1',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--no-proxy-server',
  '--force-renderer-accessibility',
  '--disable-background-networking',
  '--disable-component-update',
]

async function launch(): Promise<RunningChromium> {
  const profile = await mkdtemp(join(tmpdir(), 'mediation-notebook-shell-'))
  const explicit = process.env.MEDIATION_NOTEBOOK_CHROMIUM ?? null
  const machine = { platform: process.platform, env: process.env, home: homedir() }
  for await (const { executablePath, env } of findChromium(machine, explicit).found) {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      env: { ...process.env, ...env },
      chromiumSandbox: process.getuid?.() !== 0,
      viewport: null,
      args,
      // The process ends by itself on a signal, and its browser with it.
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
    process.on('exit', () => rmSync(profile, { recursive: true, force: true }))
    const [port] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n')
    report({ type: 'browser', endpoint: `http://127.0.0.1:${port}` })
    const close = () => context.close()
    const newPage = async (size: { width: number; height: number }) => {
      const page = await context.newPage()
      await page.setViewportSize(size)
      return page
    }
    return { context, newPage, close }
  }
  throw new Error('There is no Chromium to test with: see the README for what this system needs.')
}

let running: Promise<RunningChromium> | null = null

/** The browser; started when first asked for. */
export function runningChromium(): Promise<RunningChromium> {
  running ??= launch()
  return running
}

/** Ends the browser, where there is one. */
export async function closeChromium(): Promise<void> {
  await (await running?.catch(() => null))?.close()
}
