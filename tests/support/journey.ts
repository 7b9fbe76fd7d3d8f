import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { makeProject, runCommand, selectWithMouse } from './app-steps.ts'
import { readPdf, squeezed } from './pdf-text.ts'
import { runCli } from './run-cli.ts'

// The main job by hand, from an empty app to a dossier in PDF and a shared project opened again: the same in every shell.

const pages = resolve(import.meta.dirname, '../fixtures/pages')
const pictures = process.env.SCREENSHOTS

/** Where the journey is made: what differs between shells. */
export interface Stage {
  page: Page
  /** For the pictures: `browser`. */
  name: string
  /** Chooses files in the file chooser that `act` opens. */
  chooseFiles(paths: string[], act: () => Promise<void>): Promise<void>
  /** The file of that name that the person gets when `act` is done, as bytes. */
  savedBy(name: string, act: () => Promise<void>): Promise<Uint8Array>
}

/** Makes the journey in a folder that holds the app's data as `data`: its project is `Harbour talks`, a colleague's copy beside it `colleague`. */
export async function makeJourney(stage: Stage, folder: string): Promise<void> {
  const { page } = stage
  const look = async (name: string) => {
    if (!pictures) return
    await mkdir(pictures, { recursive: true })
    await page.screenshot({ path: join(pictures, `${stage.name}-${name}.png`) })
  }
  const project = join(folder, 'Harbour talks')
  await makeProject(page, 'Harbour talks', project)

  await stage.chooseFiles([join(pages, 'harbour-round.html'), join(pages, 'bandar-fa.html')], () =>
    page
      .getByRole('button', { name: /^Import files/ })
      .first()
      .click(),
  )
  await page.getByText('2 articles ·').waitFor()
  await look('1-imported')

  await page
    .getByRole('row', { name: /Harbour round ends without a paper/ })
    .getByText('Harbour round ends')
    .dblclick()
  const text = page.getByLabel('Text of the article')
  await text.waitFor()
  const passage = 'the mediators left without a signed paper'
  await selectWithMouse(page, text, passage)
  const popover = page.getByRole('group', { name: 'Mark the selected words' })
  await popover.waitFor()
  await look('2-selected')
  await page.keyboard.press('a')
  await page.keyboard.type('Marrow Island')
  await popover
    .getByRole('option', { name: /Marrow Island/ })
    .first()
    .waitFor()
  await page.keyboard.press('Enter')
  const highlights = page.getByRole('complementary', { name: 'Highlights' })
  await highlights.getByText(passage).waitFor()
  await look('3-marked')

  await page.getByRole('link', { name: 'Library' }).click()
  await page
    .getByRole('row', { name: /دور دوم در بندر/ })
    .getByText('دور دوم در بندر')
    .dblclick()
  const persian = 'این فهرست هنوز امضا نشده است.'
  await selectWithMouse(page, text, persian)
  await page.keyboard.press('e')
  await page.keyboard.type('Harbour round')
  await popover
    .getByRole('option', { name: /Harbour round/ })
    .first()
    .waitFor()
  await page.keyboard.press('Enter')
  await highlights.getByText(persian).waitFor()
  await look('4-persian')

  await page.getByRole('link', { name: 'Events' }).click()
  await page.getByRole('row', { name: /Harbour round/ }).waitFor()
  await page.getByRole('link', { name: 'Actors' }).click()
  await page.getByRole('row', { name: /Marrow Island/ }).waitFor()

  await page.getByRole('link', { name: 'Dossier' }).click()
  await page.getByRole('button', { name: 'Write the first section' }).click()
  await page.getByRole('textbox', { name: 'Title of the section' }).fill('What was signed')
  await page.keyboard.press('Enter')
  const editor = page.getByRole('textbox', { name: /Text of/ })
  await editor.and(page.locator('[contenteditable="true"]')).click() // a moment after it is there it can be typed in
  await page.keyboard.type('Nothing was signed in the harbour. The envoys of @Marr')
  await page
    .getByRole('option', { name: /Marrow Island/ })
    .first()
    .waitFor()
  await editor.and(page.locator('[aria-haspopup="listbox"]')).waitFor() // only now do the keys belong to the list
  await page.keyboard.press('Enter')
  await page.keyboard.type(' carried messages.')
  const evidence = page.getByRole('complementary', { name: 'Evidence' })
  await evidence.getByRole('row').filter({ hasText: passage }).getByRole('button', { name: /Cite/ }).click()
  await evidence
    .getByRole('row')
    .filter({ hasText: passage })
    .getByRole('button', { name: /Insert/ })
    .click()
  await evidence
    .getByRole('row')
    .filter({ hasText: persian })
    .getByRole('button', { name: /Insert/ })
    .click()
  await look('5-written')

  const pdfBytes = await stage.savedBy('Harbour talks.pdf', () => runCommand(page, 'Export the dossier as PDF'))
  const pdf = await readPdf(pdfBytes)
  const printed = squeezed(pdf.pages.join('\n'))
  expect(pdf.outline).toEqual(expect.arrayContaining(['What was signed', 'Notes', 'Sources']))
  for (const words of [
    'Nothing was signed in the harbour. The envoys of Marrow Island carried messages.',
    passage,
    persian,
  ])
    expect(printed).toContain(squeezed(words))

  const sharedFile = join(folder, 'talks.mnb')
  await writeFile(sharedFile, await stage.savedBy('Harbour talks.mnb', () => runCommand(page, 'Share as a file')))
  await runCommand(page, 'Close the project')
  await stage.chooseFiles([sharedFile], async () => {
    await page.getByRole('button', { name: 'Open a shared file…' }).click()
    await page.getByRole('button', { name: 'Choose a file (.mnb)…' }).click()
  })
  await page.getByRole('textbox', { name: 'Into the folder' }).fill(join(folder, 'colleague'))
  await page.getByRole('button', { name: 'Open it' }).click()
  await page.getByText('2 articles · 2 highlights · 1 actor · 1 event').waitFor()
  await page.getByRole('link', { name: 'Dossier' }).click()
  await page.getByText('Nothing was signed in the harbour.').waitFor()
  await look('6-opened-again')

  const check = await runCli(['check', join(folder, 'colleague'), '--json', '--data', join(folder, 'data')])
  expect(check).toMatchObject({ exitCode: 0, rows: [] })
}
