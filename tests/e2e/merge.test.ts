import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { chooseFiles, downloadedBy, runCommand, selectWithMouse } from '../support/app-steps.ts'
import { seriousFindings } from '../support/axe.ts'
import { runCli } from '../support/run-cli.ts'
import { aBrowserContext, closeTestBrowser, openApp, startApp } from '../support/running-app.ts'
import { temporaryFolder } from '../support/test-host.ts'

// Two people on two machines: one project, worked on apart, merged both ways, what both changed settled once.

const pictures = process.env.SCREENSHOTS
const disputed = 'Start with the demand.'
const added = 'For now this is theory.'

afterAll(closeTestBrowser)

async function look(page: Page, name: string): Promise<void> {
  if (!pictures) return
  await mkdir(pictures, { recursive: true })
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.screenshot({ path: join(pictures, `merge-${name}-${colorScheme}.png`) })
  }
}

/** Somebody's machine: a host with data of its own, in a browser of its own. */
async function aMachine(folder: string, name: string) {
  const data = join(folder, `data of ${name}`)
  const app = await startApp(data, '--coder', name)
  const { context, complaints } = await aBrowserContext()
  return { data, complaints, page: await openApp(app, context) }
}

async function readArticle(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Library' }).click()
  await page
    .getByRole('row', { name: /Who would watch the promise/ })
    .getByText('Who would watch')
    .dblclick()
  await page.getByLabel('Text of the article').waitFor()
}

async function markPassage(page: Page, words: string): Promise<void> {
  await selectWithMouse(page, page.getByLabel('Text of the article'), words)
  await page.getByRole('group', { name: 'Mark the selected words' }).waitFor()
  await page.keyboard.press('h')
  await cardOf(page, words).waitFor()
}

function cardOf(page: Page, words: string) {
  return page
    .getByRole('complementary', { name: 'Highlights' })
    .getByRole('article', { name: 'Highlight' })
    .filter({ hasText: words })
}

async function writeInSummary(page: Page, words: string): Promise<void> {
  await page.getByRole('link', { name: 'Dossier' }).click()
  const editor = page.getByRole('textbox', { name: /Text of ‘Summary’/ })
  await editor.getByText('met for a first round').waitFor()
  await editor.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type(words)
  await page.getByRole('link', { name: 'Library' }).click()
}

async function shareTo(page: Page, file: string): Promise<string> {
  await writeFile(file, await downloadedBy(page, () => runCommand(page, 'Share as a file')))
  return file
}

async function chooseToMerge(page: Page, file: string): Promise<void> {
  await runCommand(page, 'Merge from a colleague…')
  await chooseFiles(page, file, () => page.getByRole('button', { name: 'Choose a file (.mnb)…' }).click())
}

it('brings the work of two people together, both ways, and asks once about what both changed', async () => {
  const folder = await temporaryFolder()
  const amina = await aMachine(folder, 'Amina')
  const behrouz = await aMachine(folder, 'Behrouz')
  const hers = join(folder, 'hers')
  const his = join(folder, 'his')

  await amina.page.getByRole('button', { name: 'Try the sample project…' }).click()
  await amina.page.getByRole('textbox', { name: 'Folder' }).fill(hers)
  await amina.page.getByRole('button', { name: 'Open the sample' }).click()
  await amina.page.getByText('7 articles · 30 highlights').waitFor({ timeout: 60_000 })
  await readArticle(amina.page)
  await markPassage(amina.page, disputed)
  const first = await shareTo(amina.page, join(folder, 'first.mnb'))

  await chooseFiles(behrouz.page, first, async () => {
    await behrouz.page.getByRole('button', { name: 'Open a shared file…' }).click()
    await behrouz.page.getByRole('button', { name: 'Choose a file (.mnb)…' }).click()
  })
  await behrouz.page.getByRole('textbox', { name: 'Into the folder' }).fill(his)
  await behrouz.page.getByRole('button', { name: 'Open it' }).click()
  await behrouz.page.getByText('7 articles · 31 highlights').waitFor({ timeout: 60_000 })

  await readArticle(behrouz.page)
  await markPassage(behrouz.page, added)
  await cardOf(behrouz.page, disputed).getByRole('button').first().click()
  await cardOf(behrouz.page, disputed).getByRole('button', { name: 'Add a note' }).click()
  await behrouz.page.getByRole('textbox', { name: 'Note' }).fill('The first of four demands')
  await behrouz.page.getByRole('button', { name: 'Save' }).click()
  await behrouz.page.getByText('The first of four demands').waitFor()
  await writeInSummary(behrouz.page, 'Behrouz asks who would staff it.')
  const fromHim = await shareTo(behrouz.page, join(folder, 'from Behrouz.mnb'))

  await cardOf(amina.page, disputed).getByRole('button', { name: 'Remove the highlight' }).click()
  await cardOf(amina.page, disputed).waitFor({ state: 'detached' })
  await writeInSummary(amina.page, 'Amina asks what it might inspect.')

  await chooseToMerge(amina.page, fromHim)
  const dialog = amina.page.getByRole('dialog', { name: 'Merge from a colleague' })
  await dialog.getByText('that are not here yet').waitFor({ timeout: 30_000 })
  await look(amina.page, '1-preview')
  await expect.poll(() => dialog.getByRole('row', { name: /^Highlights/ }).innerText()).toMatch(/1\s+–\s+–\s+1/)
  await expect.poll(() => dialog.getByRole('row', { name: /^Behrouz/ }).isVisible()).toBe(true)
  await dialog.getByRole('button', { name: 'Merge it' }).click()
  await dialog.getByRole('button', { name: 'Look at the 2 conflicts' }).waitFor({ timeout: 60_000 })
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await look(amina.page, '2-conflicts-told')
  await amina.page.getByRole('button', { name: '2 conflicts to settle' }).click()

  const conflicts = amina.page.getByRole('dialog', { name: 'Conflicts' })
  await conflicts.getByText('2 conflicts:').waitFor()
  await look(amina.page, '2-conflicts')
  expect(await seriousFindings(amina.page)).toEqual([])
  const text = conflicts.getByRole('article', { name: 'Summary' })
  await text.getByText('Amina asks what it might inspect.').waitFor()
  await text.getByText('Behrouz asks who would staff it.').waitFor()
  const removed = conflicts.getByRole('article', { name: new RegExp(disputed) })
  await removed.getByText('note: The first of four demands').waitFor()
  await removed.getByRole('button', { name: 'Keep it' }).click()
  await conflicts.getByText('1 conflict:').waitFor()
  await text.getByRole('button', { name: /by Behrouz/ }).click()
  await conflicts.getByText('No conflicts').waitFor()
  await look(amina.page, '3-settled')
  await conflicts.getByRole('button', { name: 'Close' }).last().click()
  expect(await amina.page.getByRole('button', { name: /to settle/ }).count()).toBe(0)
  await amina.page.getByText('7 articles · 32 highlights').waitFor()

  await chooseToMerge(behrouz.page, await shareTo(amina.page, join(folder, 'from Amina.mnb')))
  const back = behrouz.page.getByRole('dialog', { name: 'Merge from a colleague' })
  await back.getByRole('button', { name: 'Merge it' }).click({ timeout: 30_000 })
  await back.getByText('There are no conflicts.').waitFor({ timeout: 60_000 })
  await back.getByRole('button', { name: 'Close' }).last().click()
  await behrouz.page.getByRole('link', { name: 'Dossier' }).click()
  await behrouz.page.getByText('Behrouz asks who would staff it.').waitFor()
  expect(await behrouz.page.getByText('Amina asks what it might inspect.').count()).toBe(0)
  await behrouz.page.getByText('7 articles · 32 highlights').waitFor()

  await runCommand(behrouz.page, 'Close the project')
  await chooseFiles(behrouz.page, fromHim, async () => {
    await behrouz.page.getByRole('button', { name: 'Open a shared file…' }).click()
    await behrouz.page.getByRole('button', { name: 'Choose a file (.mnb)…' }).click()
  })
  await behrouz.page.getByRole('button', { name: /^Merge it into/ }).waitFor()
  await look(behrouz.page, '4-known-project')
  await behrouz.page.getByRole('button', { name: /^Merge it into/ }).click()
  await behrouz.page.getByText('There is nothing to merge.').waitFor({ timeout: 30_000 })
  await behrouz.page.getByRole('button', { name: 'Close' }).last().click()

  await runCommand(behrouz.page, 'Restore from a backup…')
  const restore = behrouz.page.getByRole('dialog', { name: 'Restore from a backup' })
  await restore.getByText('before a merge').first().waitFor()
  await look(behrouz.page, '5-restore')
  await restore.getByRole('textbox', { name: 'Into the folder' }).fill(join(folder, 'restored'))
  await restore.getByRole('button', { name: 'Restore it' }).click()
  await behrouz.page.getByText('This is the project as it was').waitFor({ timeout: 60_000 })

  for (const [project, data] of [
    [hers, amina.data],
    [his, behrouz.data],
  ] as const)
    expect(await runCli(['check', project, '--json', '--data', data])).toMatchObject({
      stderr: 'Nothing is wrong.\n',
      rows: [],
    })
  expect([...amina.complaints, ...behrouz.complaints]).toEqual([])
}, 300_000)
