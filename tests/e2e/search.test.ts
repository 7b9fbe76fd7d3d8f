import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { downloadedBy } from '../support/app-steps.ts'
import { type Finding, seriousFindings } from '../support/axe.ts'
import { closeTestBrowser } from '../support/running-app.ts'
import { openSample } from '../support/sample-app.ts'

// Finding by keyboard alone: nothing but keys reaches the page. The articles of the sample are written for the purpose.

afterAll(closeTestBrowser)

const focusedLabel = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))

/** The words painted under a name of the CSS Custom Highlight API. */
const painted = (page: Page, name: string) =>
  page.evaluate((highlight) => [...(CSS.highlights.get(highlight) ?? [])].map((range) => String(range)), name)

/** The text of the result that the keyboard stands on. */
const activeResult = (page: Page) => page.locator('.search-row[aria-selected="true"]').innerText()

it('finds words, opens the article at the hit, and comes back to the results where one was', async () => {
  const { page, complaints } = await openSample()
  const { keyboard } = page
  await keyboard.press('Control+KeyK')
  await page.getByRole('searchbox', { name: 'Find and run' }).waitFor()
  await keyboard.type('corridor')
  await page.getByRole('menuitem', { name: /^Search everything for/ }).waitFor()
  await keyboard.press('Control+Enter')
  await page.getByRole('searchbox', { name: 'Search for' }).waitFor()
  await page
    .getByRole('status')
    .filter({ hasText: /^\d+ results?$/ })
    .waitFor()
  await keyboard.press('Control+KeyA')
  await keyboard.type('Istanbul')
  await expect.poll(() => page.locator('.search-row mark').first().innerText()).toMatch(/istanbul/i)
  const rows = await page.locator('.search-row').count()
  expect(rows).toBeGreaterThan(2)
  await keyboard.press('ArrowDown')
  expect(await focusedLabel(page)).toBe('Results')
  while (!/^Article/.test(await activeResult(page))) {
    const before = await activeResult(page)
    await keyboard.press('ArrowDown')
    await expect.poll(() => activeResult(page)).not.toBe(before)
  }
  const chosen = await activeResult(page)
  await keyboard.press('Enter')
  await page.getByLabel('Text of the article').waitFor()
  await expect.poll(() => painted(page, 'search-hit')).toEqual(['Istanbul'])
  const isInView = await page.evaluate(() => {
    const [range] = [...(CSS.highlights.get('search-hit') ?? [])] as Range[]
    const box = range?.getBoundingClientRect()
    return box !== undefined && box.top > 0 && box.bottom < window.innerHeight
  })
  expect(isInView).toBe(true)

  await page.goBack()
  await expect.poll(() => focusedLabel(page)).toBe('Results')
  expect(await activeResult(page)).toBe(chosen)
  await keyboard.press('Slash')
  expect(await focusedLabel(page)).toBe('Search for')
  await keyboard.press('Control+KeyA')
  await keyboard.type('outlet:plain date:2025-1x')
  const alert = page.getByRole('alert')
  await alert.getByText('is not a date').waitFor()
  expect(await alert.locator('em').innerText()).toBe('2025-1x')
  expect(complaints).toEqual([])
})

it('retrieves marked passages by their tags within a paragraph, and takes them out as CSV', async () => {
  const { page, complaints } = await openSample()
  const { keyboard } = page
  await keyboard.press('Control+Shift+KeyF')
  await page.getByRole('searchbox', { name: 'Search for' }).waitFor()
  await keyboard.press('Shift+Tab')
  await keyboard.press('ArrowRight')
  await keyboard.press('Space')
  await page.getByRole('combobox', { name: 'All of these' }).waitFor()
  for (const name of ['Qatar', 'Turkey']) {
    await keyboard.type(name)
    await page.getByRole('option', { name: new RegExp(`^${name}`) }).waitFor()
    await keyboard.press('ArrowDown')
    await keyboard.press('Enter')
    await page.locator('.search-picked .tag', { hasText: name }).waitFor()
  }
  await page.getByText('As a query: actor:"Qatar" AND actor:"Turkey"').waitFor()
  await keyboard.press('Control+Enter')
  await expect.poll(() => focusedLabel(page)).toBe('Passages')
  const tags = await page.locator('.search-row').first().locator('.tag').allInnerTexts()
  expect(tags.map((tag) => tag.replace('actor:', '').trim())).toEqual(expect.arrayContaining(['Qatar', 'Turkey']))
  const csv = await downloadedBy(page, async () => {
    await keyboard.press('Control+KeyK')
    await page.getByRole('searchbox', { name: 'Find and run' }).fill('Export the passages shown')
    await page.getByRole('menuitem', { name: 'Export the passages shown as CSV' }).waitFor()
    await keyboard.press('Enter')
  })
  const lines = csv.toString('utf8').split('\r\n')
  expect(lines[0]?.startsWith('\uFEFF"Place","Passage"')).toBe(true)
  expect(lines.slice(1, -1).every((line) => /Qatar.*Turkey|Turkey.*Qatar/s.test(line))).toBe(true)
  expect(complaints).toEqual([])
})

it('takes the best name for what is typed with Enter alone, and says what is wrong in the query beside it as it was typed', async () => {
  const { page, complaints } = await openSample()
  await page.keyboard.press('Alt+Digit6')
  await page.getByRole('radio', { name: 'Passages by tags' }).click()
  await page.getByRole('combobox', { name: 'All of these' }).click()
  await page.keyboard.type('iran')
  await page.keyboard.press('Enter')
  await page.getByText('As a query: actor:"Iran"', { exact: true }).waitFor()
  await page.locator('.search-row').first().waitFor()

  const also = page.getByRole('textbox', { name: /^And also/ })
  await also.fill('Kabul) OR (Doha')
  const alert = page.getByRole('alert')
  await alert.getByText('Take it away').waitFor()
  expect(await alert.locator('.search-fault-query').innerText()).toBe('Kabul) OR (Doha')
  await also.fill('Kabul')
  await alert.waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
})

it('finds words in private notes, says that they are on this machine only, and opens the highlight by keys', async () => {
  const { page, complaints } = await openSample()
  const { keyboard } = page
  await keyboard.press('Control+KeyK')
  await keyboard.type('The last door')
  await page.getByRole('menuitem', { name: /The last door on the corridor/ }).waitFor()
  await keyboard.press('Enter')
  await page.getByLabel('Text of the article').waitFor()
  await keyboard.press('KeyJ')
  await page.locator('.reader-card[data-active]').waitFor()
  const highlight = new URL(page.url()).hash
  await keyboard.press('KeyP')
  await page.getByText('Kept on this machine').waitFor()
  await keyboard.type('ask the Zarqun desk')
  await keyboard.press('Control+Enter')
  await page.locator('.reader-card-note[data-private]').waitFor()

  await keyboard.press('Alt+Digit6')
  await page.getByRole('searchbox', { name: 'Search for' }).waitFor()
  await keyboard.type('zarq')
  const found = page.getByRole('region', { name: 'In your private notes (1)' })
  await found.getByText('ask the Zarqun desk').waitFor()
  await found.getByText('On this machine only').waitFor()
  await page.getByText('Nothing else was found').waitFor()
  expect(await seriousFindings(page)).toEqual([])
  await keyboard.type(' OR note:zarq')
  await expect.poll(() => found.count()).toBe(0)
  await keyboard.press('Control+KeyA')
  await keyboard.type('zarqun')
  await found.waitFor()
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await page.locator('.reader-card[data-active]').getByText('ask the Zarqun desk').waitFor()
  expect(new URL(page.url()).hash).toBe(highlight)
  expect(complaints).toEqual([])
})

it.each(['light', 'dark'] as const)('has nothing that axe calls serious (%s)', async (colorScheme) => {
  const { page } = await openSample({ colorScheme })
  const findings: Record<string, Finding[]> = {}
  const look = async (name: string) => {
    findings[name] = await seriousFindings(page)
  }
  await page.getByRole('row', { name: /The last door/ }).click()
  await page.keyboard.press('Shift+KeyS')
  await page
    .getByText('Starred by root')
    .or(page.getByRole('button', { name: /^Starred/ }))
    .first()
    .waitFor()
  await look('library')
  await page.keyboard.press('Alt+Digit6')
  await page.getByRole('searchbox', { name: 'Search for' }).waitFor()
  await look('search, empty')
  await page.keyboard.type('iran')
  await page.locator('.search-row mark').first().waitFor()
  await look('search, results')
  await page.keyboard.type(' AND')
  await page.getByRole('alert').waitFor()
  await look('search, wrong query')
  await page.getByRole('radio', { name: 'Passages by tags' }).click()
  await page.getByRole('combobox', { name: 'All of these' }).fill('Qatar')
  await page.getByRole('option', { name: /^Qatar/ }).click()
  await page.locator('.search-row').first().waitFor()
  await look('passages')
  const none = { library: [], 'search, empty': [], 'search, results': [], 'search, wrong query': [], passages: [] }
  expect(findings).toEqual(none)
})

it('goes to what bears the name typed with Enter, and searches for it where nothing does', async () => {
  const { page } = await openSample()
  const { keyboard } = page
  await keyboard.press('Control+KeyK')
  await keyboard.type('Qatar')
  await page
    .getByRole('menuitem', { name: /^Qatar/ })
    .first()
    .waitFor()
  await keyboard.press('Enter')
  await page.waitForURL(/#\/actors\//)
  await keyboard.press('Control+KeyK')
  await keyboard.type('neighbouring corridor')
  await page.getByRole('menuitem', { name: /^Search everything for/ }).waitFor()
  await keyboard.press('Enter')
  await page.waitForURL(/#\/search\?q=neighbouring/)
  expect(await page.getByRole('searchbox', { name: 'Search for' }).inputValue()).toBe('neighbouring corridor')
})
