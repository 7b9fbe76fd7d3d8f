import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { makeProject, runCommand } from '../support/app-steps.ts'
import { makeJourney } from '../support/journey.ts'
import { runCli } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/test-host.ts'
import { type ShellOptions, type ShellUnderTest, startShell } from './shell-under-test.ts'

// The built desktop shell from its start to its end, in the stand-in for Electron: see fake/electron.ts.

async function aShell(options: Partial<ShellOptions> = {}) {
  const folder = await temporaryFolder()
  const dataFolder = join(folder, 'data')
  // As after an earlier sitting; a first start has a test of its own.
  await mkdir(join(dataFolder, 'chromium'), { recursive: true })
  const shell = await startShell({ dataFolder, ...options })
  return { shell, folder, dataFolder }
}

/** A project with one section of the dossier, its text being typed. */
async function typing(page: Page, folder: string, words: string) {
  await makeProject(page, 'Harbour talks', join(folder, 'Harbour talks'))
  await page.getByRole('link', { name: 'Dossier' }).click()
  await page.getByRole('button', { name: 'Write the first section' }).click()
  await page.getByRole('textbox', { name: 'Title of the section' }).fill('What was signed')
  await page.keyboard.press('Enter')
  // Until core has opened the section its text can only be read.
  await editorOf(page).and(page.locator('[contenteditable="true"]')).click()
  await page.keyboard.type(words)
}

const editorOf = (page: Page) => page.getByRole('textbox', { name: /Text of/ })

async function ended(shell: ShellUnderTest) {
  expect(await shell.exited).toBe(0)
  expect(shell.complaints).toEqual([])
}

it('opens on the welcome screen and ends when it is told to', async () => {
  const { shell } = await aShell()
  const page = await shell.window()
  await page.getByRole('button', { name: 'New project…' }).waitFor()
  expect(page.url()).toMatch(/^https:\/\/notebook\.app\.invalid\/index\.html/)
  await shell.quit()
  await ended(shell)
})

it('takes two articles from import to a dossier and a shared file', async () => {
  const { shell, folder } = await aShell()
  const page = await shell.window()
  const saved = join(folder, 'saved')
  await mkdir(saved)
  await makeJourney(
    {
      page,
      name: 'desktop',
      chooseFiles: (paths, act) => shell.chooseFiles(page, paths, act),
      savedBy: (name, act) => shell.savedBy(saved, name, act),
    },
    folder,
  )
  await shell.quit()
  await ended(shell)
}, 240_000)

it('shows in the running app what a second start is asked to open', async () => {
  const { shell, folder } = await aShell()
  const page = await shell.window()
  await makeProject(page, 'Harbour talks', join(folder, 'Harbour talks'))
  await runCommand(page, 'Close the project')
  await page.getByRole('button', { name: 'New project…' }).waitFor()
  expect(await shell.startAgain(['Harbour talks/project.json'], folder)).toBe(0)
  await page.getByRole('button', { name: 'Project menu: Harbour talks' }).waitFor()
  expect(await shell.windows()).toHaveLength(1)
  await shell.quit()
  await ended(shell)
})

it('shows a file that the system gives to it', async () => {
  const { shell, folder, dataFolder } = await aShell()
  const page = await shell.window()
  await makeProject(page, 'Harbour talks', join(folder, 'Harbour talks'))
  const other = join(folder, 'Other talks')
  expect(await runCli(['new', other, '--title', 'Other talks', '--data', dataFolder])).toMatchObject({ exitCode: 0 })
  await shell.openFile(join(other, 'project.json'))
  const second = await shell.window(1)
  await second.getByRole('button', { name: 'Project menu: Other talks' }).waitFor()
  await shell.quit()
  await ended(shell)
})

it('keeps the words that are being typed when core ends by itself, and goes on', async () => {
  const { shell, folder, dataFolder } = await aShell()
  const page = await shell.window()
  await typing(page, folder, 'Nothing was signed')
  await shell.crashCore()
  await page.keyboard.type(' in the harbour.')
  await editorOf(page).getByText('Nothing was signed in the harbour.').waitFor()
  await page.getByRole('link', { name: 'Actors' }).click()
  await page.getByRole('link', { name: 'Dossier' }).click()
  await page.getByText('Nothing was signed in the harbour.').waitFor()
  await page.keyboard.press('Escape')
  await shell.quit()
  await ended(shell)
  const written = join(folder, 'dossier.html')
  const project = join(folder, 'Harbour talks')
  expect(await runCli(['dossier', project, '--out', written, '--data', dataFolder])).toMatchObject({ exitCode: 0 })
  expect(await readFile(written, 'utf8')).toContain('Nothing was signed in the harbour.')
})

it('loads a page again whose process ended by itself', async () => {
  const { shell, folder } = await aShell()
  const page = await shell.window()
  await typing(page, folder, 'Nothing was signed.')
  await page.getByRole('link', { name: 'Actors' }).click()
  await page.getByRole('heading', { name: 'Actors' }).first().waitFor()
  await shell.crashPage()
  await expect.poll(() => page.isClosed(), { timeout: 30_000 }).toBe(true)
  const again = await shell.window()
  await again.getByRole('button', { name: 'Project menu: Harbour talks' }).waitFor()
  await again.getByRole('link', { name: 'Dossier' }).click()
  await again.getByText('Nothing was signed.').waitFor()
  await shell.quit()
  await ended(shell)
})

it('goes nowhere, opens nothing and is allowed nothing that the app does not need', async () => {
  const { shell } = await aShell()
  const page = await shell.window()
  await page.getByRole('button', { name: 'New project…' }).waitFor()
  const address = page.url()

  for (const elsewhere of ['https://example.org/', '/downloads/1/page.html', 'mailto:someone@example.org'])
    await page.evaluate((url) => window.location.assign(url), elsewhere)
  await page.evaluate(() => void window.open('https://example.org/report'))
  await expect.poll(() => shell.all('external')).toEqual([{ type: 'external', url: 'https://example.org/report' }])
  await page.evaluate(() => void window.open('file:///etc/passwd'))
  const camera = () => navigator.mediaDevices.getUserMedia({ video: true }).catch((error: DOMException) => error.name)
  expect(await page.evaluate(camera)).toBe('NotAllowedError')
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied')
  expect(await page.evaluate(() => navigator.clipboard.readText().catch((error: DOMException) => error.name))).toBe(
    'NotAllowedError',
  )
  const image = () =>
    new Promise((done) => Object.assign(new Image(), { onerror: () => done('none'), src: 'https://example.org/a.png' }))
  expect(await page.evaluate(image)).toBe('none')
  expect(await page.evaluate(() => fetch('/../package.json').then(({ status }) => status))).toBe(404)

  expect(page.url()).toBe(address)
  expect(shell.all('refused').map(({ what, detail }) => `${what} ${detail}`)).toEqual(
    expect.arrayContaining([
      'navigation https://example.org/',
      'navigation app://notebook/downloads/1/page.html',
      'navigation mailto:someone@example.org',
      'window https://example.org/report',
      'permission media',
      'permission notifications',
      'permission clipboard-read',
    ]),
  )
  // What Chromium itself says of it, and nothing else.
  const others = shell.complaints.filter((text) => !/Content Security Policy|404|ERR_|Not allowed to load/.test(text))
  expect(others).toEqual([])
  await shell.quit()
  expect(await shell.exited).toBe(0)
})

it('keeps what is being typed when its window is closed, and ends with the last one', async () => {
  const { shell, folder, dataFolder } = await aShell()
  const page = await shell.window()
  await typing(page, folder, 'Nothing was signed in the harbour.')
  await shell.closeWindow()
  await ended(shell)
  const written = join(folder, 'dossier.html')
  const project = join(folder, 'Harbour talks')
  expect(await runCli(['dossier', project, '--out', written, '--data', dataFolder])).toMatchObject({ exitCode: 0 })
  expect(await readFile(written, 'utf8')).toContain('Nothing was signed in the harbour.')
})

it('asks before work under way is given up, and opens where it was left', async () => {
  const { shell, folder, dataFolder } = await aShell()
  const page = await shell.window()
  await makeProject(page, 'Harbour talks', join(folder, 'Harbour talks'))
  const names = Array.from({ length: 150 }, (_, index) => join(folder, `article ${index}.txt`))
  const text = 'The envoys met in the harbour and parted without a paper. '.repeat(300)
  await Promise.all(names.map((name, index) => writeFile(name, `Round ${index}\n\n${index} ${text}`)))
  await shell.answerDialog({ kind: 'message', button: 'Go on working' })
  await shell.chooseFiles(page, names, () =>
    page
      .getByRole('button', { name: /^Import files/ })
      .first()
      .click(),
  )
  await shell.quit()
  await expect.poll(() => shell.all('dialog').length, { timeout: 30_000 }).toBe(1)
  await page.getByText('Import of 150 files finished').waitFor({ timeout: 60_000 })
  await page.getByText('150 articles ·').waitFor()
  await shell.quit()
  await ended(shell)

  const again = await startShell({ dataFolder })
  await (await again.window()).getByRole('button', { name: 'Project menu: Harbour talks' }).waitFor()
  await again.quit()
  await ended(again)
})

it('ends in order when the system shuts down', async () => {
  const { shell } = await aShell()
  const page = await shell.window()
  await page.getByRole('button', { name: 'New project…' }).waitFor()
  await shell.shutDown()
  await ended(shell)
})

it('offers its commands in the menu, and text commands on a right click', async () => {
  const { shell, folder } = await aShell()
  const page = await shell.window()
  await typing(page, folder, 'Nothing was signed.')
  await editorOf(page).click({ button: 'right' })
  await expect.poll(async () => (await shell.popup())?.map(({ role }) => role)).toContain('paste')
  const labels = (await shell.menu())?.map(({ label }) => label)
  expect(labels).toEqual(expect.arrayContaining(['Project', 'Edit', 'View', 'Help']))
  await shell.clickMenu('New window')
  const second = await shell.window(1)
  await second.getByRole('button', { name: 'New project…' }).waitFor()
  await shell.closeWindow(1)
  await expect.poll(async () => (await shell.windows()).length).toBe(1)
  await shell.clickMenu('quit')
  await ended(shell)
})

it('starts where its data folder is not there yet', async () => {
  const shell = await startShell({ dataFolder: join(await temporaryFolder(), 'never', 'used') })
  await (await shell.window()).getByRole('button', { name: 'New project…' }).waitFor()
  await shell.quit()
  await ended(shell)
})
