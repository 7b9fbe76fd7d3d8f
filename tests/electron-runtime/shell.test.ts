import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { makeProject, runCommand } from '../support/app-steps.ts'
import { makeJourney } from '../support/journey.ts'
import { temporaryFolder } from '../support/test-host.ts'
import { appFolder, type LaunchedApp, launchApp, stageIn } from './launch-app.ts'

// The built desktop shell in a real Electron, with its sandbox, wherever there is one.

const title = 'Harbour talks'
const projectMenu = (page: Page) => page.getByRole('button', { name: `Project menu: ${title}` })

async function beginToWrite({ page, folder }: LaunchedApp, words: string): Promise<void> {
  await makeProject(page, title, join(folder, title))
  await page.getByRole('link', { name: 'Dossier' }).click()
  await page.getByRole('button', { name: 'Write the first section' }).click()
  await page.getByRole('textbox', { name: 'Title of the section' }).fill('What was signed')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: /Text of/ }).click()
  await page.keyboard.type(words)
}

/** Whether the first window's process is in its sandbox. Electron tells it elsewhere than on Linux; there, the kernel does. */
async function isSandboxed(electron: ElectronApplication): Promise<boolean> {
  const { pid, told } = await electron.evaluate(({ app, BrowserWindow }) => {
    const pid = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0
    return { pid, told: app.getAppMetrics().find((process) => process.pid === pid)?.sandboxed ?? false }
  })
  if (process.platform !== 'linux') return told
  return /^Seccomp:\s*2$/m.test(await readFile(`/proc/${pid}/status`, 'utf8')) // 2: the system calls are filtered
}

it('takes two articles from import to a dossier and a shared file', async (context) => {
  const app = await launchApp(context)
  await makeJourney(await stageIn(app), app.folder)
  expect(app.complaints).toEqual([])
}, 240_000)

it('gives its page the rights of a page and one bridge', async (context) => {
  const { electron, page } = await launchApp(context)
  const rights = await page.evaluate(() => ({
    origin: location.origin,
    node: [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process')],
    bridge: typeof Reflect.get(window, 'desktop'),
    isSecure: isSecureContext,
  }))
  expect(rights).toEqual({
    origin: 'app://notebook',
    node: ['undefined', 'undefined'],
    bridge: 'object',
    isSecure: true,
  })
  expect(await isSandboxed(electron)).toBe(true)
})

it('goes nowhere else', async (context) => {
  const { electron, page } = await launchApp(context)
  await electron.evaluate(({ shell }) => {
    shell.openExternal = () => Promise.resolve()
  })
  const address = page.url()
  const opened = await page.evaluate(() => window.open('https://example.invalid/') === null)
  await page.evaluate(() => {
    location.href = 'https://example.invalid/'
  })
  expect(opened).toBe(true)
  await page.getByRole('button', { name: 'New project…' }).waitFor()
  expect(page.url()).toBe(address)
  expect(electron.windows()).toHaveLength(1)
})

it('asks nothing of the network, neither by a page nor beside its policy', async (context) => {
  const { electron, page } = await launchApp(context)
  const byPage = await page.evaluate(() => fetch('https://example.invalid/').then(String, () => 'refused'))
  expect(byPage).toBe('refused')
  const bySession = await electron.evaluate(({ session }) =>
    session.defaultSession.fetch('https://example.invalid/').then(String, (error: unknown) => String(error)),
  )
  expect(bySession).toContain('ERR_BLOCKED_BY_CLIENT')
})

it('grants a page no permission that it has no use for', async (context) => {
  const { page } = await launchApp(context)
  const states = await page.evaluate(async () => {
    const names: PermissionName[] = ['geolocation', 'notifications', 'camera', 'microphone']
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state))
  })
  expect(states).toEqual(['denied', 'denied', 'denied', 'denied'])
})

it('shows in the running app what a second start is asked to open', async (context) => {
  const { executable, electron, page, folder } = await launchApp(context)
  await makeProject(page, title, join(folder, title))
  await runCommand(page, 'Close the project')
  await page.getByRole('button', { name: 'New project…' }).waitFor()
  const args = [appFolder, '--data', join(folder, 'data'), title]
  const [exitCode] = await once(spawn(executable, args, { cwd: folder, stdio: 'ignore' }), 'exit')
  expect(exitCode).toBe(0)
  await projectMenu(page).waitFor()
  expect(electron.windows()).toHaveLength(1)
})

it('goes on after core has ended by itself, with all that was typed', async (context) => {
  const app = await launchApp(context)
  const { electron, page } = app
  await beginToWrite(app, 'Nothing was signed.')
  const core = () =>
    electron.evaluate(
      ({ app }) => app.getAppMetrics().find(({ name }) => name === 'Mediation Notebook core')?.pid ?? null,
    )
  const first = await core()
  if (first === null) throw new Error('core has no process of its own')
  process.kill(first, 'SIGKILL')
  await expect.poll(core, { timeout: 30_000 }).toSatisfy((pid) => pid !== null && pid !== first)
  await page.getByRole('textbox', { name: /Text of/ }).click()
  await page.keyboard.press('End')
  await page.keyboard.type(' They went on.')
  await page.getByRole('link', { name: 'Library' }).click()
  await page.getByRole('link', { name: 'Dossier' }).click()
  await page.getByText('Nothing was signed. They went on.').waitFor()
})

it('keeps what was typed when it is ended in the midst of it', async (context) => {
  const folder = await temporaryFolder()
  const first = await launchApp(context, { folder })
  await beginToWrite(first, 'A sentence that nobody saved.')
  await first.electron.close()
  const { page } = await launchApp(context, { folder, args: [join(folder, title)] })
  await projectMenu(page).waitFor()
  await page.getByRole('link', { name: 'Dossier' }).click()
  await page.getByText('A sentence that nobody saved.').waitFor()
})
