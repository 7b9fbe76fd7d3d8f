import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { seriousFindings } from '../support/axe.ts'
import { runCli } from '../support/run-cli.ts'
import { closeTestBrowser } from '../support/running-app.ts'
import { openSample } from '../support/sample-app.ts'

// Finding all mentions of an actor, by keys alone from the moment its row is chosen. The articles of the sample are
// written for the purpose.

afterAll(closeTestBrowser)

const counts = (page: Page) => page.getByRole('navigation', { name: 'Which mentions' }).innerText()
const expectCounts = (page: Page, words: string) =>
  expect.poll(async () => (await counts(page)).replace(/\s+/g, ' ')).toBe(words)

it('marks, rejects and takes back mentions by keyboard alone, in any script, word for word', async () => {
  const { page, project, complaints } = await openSample()
  const { keyboard } = page
  await keyboard.press('Alt+Digit4')
  await page.getByRole('row', { name: /^Pakistan/ }).click()
  await page.getByText('15 new mentions · 9 marked').waitFor()

  await keyboard.press('KeyF')
  const grid = page.getByRole('grid', { name: 'New mentions' })
  await grid.waitFor()
  await expectCounts(page, 'New 15 Marked 9 Rejected 0')
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid')
  expect(await seriousFindings(page)).toEqual([])

  await keyboard.press('KeyA')
  await expectCounts(page, 'New 14 Marked 10 Rejected 0')
  await keyboard.press('KeyR')
  await expectCounts(page, 'New 13 Marked 10 Rejected 1')
  await keyboard.press('Control+KeyZ')
  await expectCounts(page, 'New 14 Marked 10 Rejected 0')
  await keyboard.press('ArrowUp')
  await keyboard.press('KeyR')
  await expectCounts(page, 'New 13 Marked 10 Rejected 1')

  await keyboard.press('Shift+KeyA')
  await page.getByText('Marked 13 mentions.').waitFor()
  await expectCounts(page, 'New 0 Marked 23 Rejected 1')
  const { rows } = await runCli(['list', project, 'highlights', '--json'])
  const marked = rows.filter((row) => JSON.stringify(row.tags).includes('"Pakistan"')).map(({ exact }) => exact)
  expect(marked).toEqual(expect.arrayContaining(['Islamabad', 'پاکستان', 'اسلام‌آباد']))
  expect((await runCli(['check', project])).exitCode).toBe(0)

  await keyboard.press('Control+KeyZ')
  await expectCounts(page, 'New 13 Marked 10 Rejected 1')
  await keyboard.press('Escape')
  await page.getByText('13 new mentions · 10 marked · 1 rejected').waitFor()
  expect(complaints).toEqual([])
}, 120_000)

it('offers only what is new when a name is added, and offers again what was rejected when it is asked to', async () => {
  const { page, complaints } = await openSample()
  const { keyboard } = page
  await keyboard.press('Alt+Digit4')
  await page.getByRole('row', { name: /^Ibrahim Sadr/ }).click()
  await page
    .getByRole('button', { name: 'Show them' })
    .or(page.getByRole('button', { name: 'Review' }))
    .waitFor()
  const before = await page.getByRole('region', { name: 'Mentions in the articles' }).innerText()
  await page.getByRole('textbox', { name: 'Another name' }).fill('Istanbul')
  await keyboard.press('Enter')
  await expect
    .poll(() => page.getByRole('region', { name: 'Mentions in the articles' }).innerText(), { timeout: 10_000 })
    .not.toBe(before)
  await page.getByRole('button', { name: 'Review' }).click()
  await page.getByRole('grid', { name: 'New mentions' }).waitFor()
  await keyboard.press('Shift+KeyR')
  await page.getByText(/Rejected \d+ mentions\. They are not offered again\./).waitFor()
  await page.getByText('No new mention').waitFor()

  await page.getByRole('link', { name: /^Rejected/ }).click()
  await page.getByRole('grid', { name: 'Rejected mentions' }).focus()
  const all = await page.getByRole('link', { name: /^Rejected/ }).innerText()
  await keyboard.press('KeyO')
  await expect.poll(() => page.getByRole('link', { name: /^New/ }).innerText()).toMatch(/1$/)
  expect(await page.getByRole('link', { name: /^Rejected/ }).innerText()).not.toBe(all)
  expect(complaints).toEqual([])
}, 120_000)

it('opens the article at the mention that the keyboard stands on', async () => {
  const { page, complaints } = await openSample()
  const { keyboard } = page
  await keyboard.press('Alt+Digit4')
  await page.getByRole('row', { name: /^Pakistan/ }).click()
  await page.getByText('15 new mentions · 9 marked').waitFor()
  await keyboard.press('KeyF')
  const active = page.locator('.mentions-mention[data-active]')
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid')
  await keyboard.press('End')
  const mention = active.locator('mark')
  await mention.waitFor()
  const words = await mention.innerText()
  await keyboard.press('Enter')
  await page.getByLabel('Text of the article').waitFor()
  const shown = () =>
    page.evaluate(() => {
      const ranges = [...(CSS.highlights.get('search-hit') ?? [])] as Range[]
      return ranges.map((range) => {
        const { top, bottom } = range.getBoundingClientRect()
        return { words: String(range), isInView: top > 0 && bottom < window.innerHeight }
      })
    })
  await expect.poll(shown).toEqual([{ words, isInView: true }])
  expect(complaints).toEqual([])
}, 120_000)
