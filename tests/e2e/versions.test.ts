import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { selectWithMouse } from '../support/app-steps.ts'
import { seriousFindings } from '../support/axe.ts'
import { closeTestBrowser } from '../support/running-app.ts'
import { openSample } from '../support/sample-app.ts'

// A newer version of an article of the sample comes in; then everything it leaves to do, by mouse and by keyboard alone.

afterAll(closeTestBrowser)

const bulletin = readFileSync(
  resolve(import.meta.dirname, '../../main/core/sample/articles/06-plain-bulletin-no-agreement.txt'),
  'utf8',
)
/** One marked passage changed, the other gone. */
const newer = bulletin
  .replace('Turkey and Qatar could chair it together.', 'Turkey and Qatar could chair it in turn.')
  .replace('It was held in Istanbul. It lasted three days. It produced no agreement.', 'Nothing came of it.')

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS
  if (folder) await page.screenshot({ path: resolve(folder, `${name}.png`) })
}

async function importNewer(page: Page): Promise<void> {
  const file = { name: 'bulletin.txt', mimeType: 'text/plain', buffer: Buffer.from(newer) }
  await page.getByLabel('Files to import').setInputFiles(file)
  await page.getByText('Newer version of:').waitFor()
}

async function readIt(page: Page): Promise<void> {
  await page
    .locator('.library-tray')
    .getByRole('link', { name: /No agreement after three days/ })
    .click()
  await page.getByLabel('After the newer version').waitFor()
}

it('tells what a newer version left to do, and settles it with the mouse', async () => {
  const { page, complaints } = await openSample()
  await importNewer(page)
  await page.getByText('1 to confirm, 1 without a place in the new text').waitFor()
  await picture(page, 'tray')
  await page.getByText('2 highlights to settle').waitFor()
  await readIt(page)
  const waiting = page.getByLabel('After the newer version')
  await picture(page, 'unsettled')
  await waiting.getByRole('button', { name: 'Show' }).click()
  await waiting.getByRole('button', { name: 'Confirm', exact: true }).click()
  await page.getByText('The place is confirmed.').waitFor()
  await selectWithMouse(page, page.getByLabel('Text of the article'), 'Nothing came of it.')
  await page.keyboard.press('Escape')
  await waiting.getByRole('button', { name: /Place at “Nothing came of it/ }).click()
  await page.getByText('The highlight is placed.').waitFor()
  await expect.poll(() => waiting.count()).toBe(0)

  await page.getByRole('button', { name: '2 versions' }).click()
  await page.getByRole('button', { name: 'What changed since' }).click()
  await page.getByLabel('What changed').locator('ins', { hasText: 'in turn' }).waitFor()
  await picture(page, 'compared')
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Read it' }).click()
  await page.getByLabel('Older version').locator('mark', { hasText: 'It lasted three days' }).waitFor()
  await picture(page, 'older')
  expect(complaints).toEqual([])
}, 180_000)

it.each(['light', 'dark'] as const)(
  'settles it with the keyboard alone, and axe finds nothing serious (%s)',
  async (colorScheme) => {
    const { page, complaints } = await openSample({ colorScheme })
    await importNewer(page)
    await readIt(page)
    const waiting = page.getByLabel('After the newer version')
    expect(await seriousFindings(page)).toEqual([])
    await picture(page, `unsettled-${colorScheme}`)
    await page.setViewportSize({ width: 1024, height: 700 })
    await picture(page, `unsettled-narrow-${colorScheme}`)
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.getByLabel('Text of the article').focus()
    await page.keyboard.press('u')
    await expect.poll(() => page.url()).toContain('highlight=')
    await page.keyboard.press('y')
    await page.getByText('The place is confirmed.').waitFor()
    await waiting.getByRole('button', { name: 'Drop' }).focus()
    await page.keyboard.press('Enter')
    const question = page.getByRole('alertdialog').getByRole('button', { name: 'Remove the highlight' })
    await question.waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => waiting.count()).toBe(0)
    await page.keyboard.press('Control+KeyZ')
    await waiting.getByRole('button', { name: 'Drop' }).waitFor()
    expect(complaints).toEqual([])
  },
  180_000,
)

it('shows which articles print one report, one of each if wanted, and counts them as one origin', async () => {
  const { page, complaints } = await openSample()
  await page.getByText('2 copies, lead').waitFor()
  await page.getByText('Gulf Wire').click()
  const copies = page.getByLabel('Copies of this report')
  await copies.getByText(/of the shorter text in common/).waitFor()
  await picture(page, 'reprints')
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'One of each report' }).click()
  await page.getByText('6 of 7').waitFor()
  await page.getByRole('button', { name: 'One of each report' }).click()
  await page.getByRole('link', { name: 'Events' }).click()
  await page
    .getByText(/1 independent origin|independent origins/)
    .first()
    .waitFor()
  await picture(page, 'origins')
  await page.getByRole('link', { name: 'Library' }).click()
  await page.getByText('2 copies, lead').click()
  await copies.getByRole('button', { name: 'Split off' }).first().click()
  await expect.poll(() => page.getByText('2 copies').count()).toBe(0)
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await page.getByText('2 copies, lead').waitFor()
  expect(complaints).toEqual([])
}, 180_000)
