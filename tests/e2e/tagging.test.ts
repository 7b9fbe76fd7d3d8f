import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { seriousFindings } from '../support/axe.ts'
import { closeTestBrowser } from '../support/running-app.ts'
import { openSample } from '../support/sample-app.ts'

// Reading, marking and tagging with nothing but keys, on the sample project.

afterAll(closeTestBrowser)

const panel = (page: Page) => page.getByRole('complementary', { name: 'Highlights' })
const activeCard = (page: Page) => panel(page).locator('.reader-card[data-active]')
const tagsOf = (page: Page) => activeCard(page).locator('.tag bdi').allInnerTexts()
const highlightCount = async (page: Page) => (await panel(page).getByRole('heading').first().innerText()).split(' ')[0]

/** Opens the sample's article on the last door in Read, with a caret in its text. */
async function openForSelecting(page: Page): Promise<void> {
  await page.keyboard.press('Control+KeyK')
  await page.keyboard.type('The last door')
  await page.getByRole('menuitem', { name: /The last door on the corridor/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByLabel('Text of the article').waitFor()
  await page.keyboard.press('KeyS')
  await page.getByRole('textbox', { name: /Text of the article/ }).waitFor()
  await page.keyboard.press('Control+Home')
}

it('marks a passage, tags it with known and new names, writes of it, removes it and takes that back, by keys alone', async () => {
  const { page, complaints } = await openSample()
  const { keyboard } = page
  await openForSelecting(page)
  await keyboard.press('ArrowDown')
  for (let word = 0; word < 4; word++) await keyboard.press('Control+Shift+ArrowRight')
  const before = Number(await highlightCount(page))

  // A known actor by a part of its name, a new one, a known event, a new event and a theme, one after another.
  await keyboard.press('KeyA')
  await keyboard.type('shehbaz')
  await keyboard.press('Enter')
  await keyboard.type('Corridor Desk')
  await keyboard.press('Enter')
  await keyboard.type('offer to mediate')
  await keyboard.press('Enter')
  await keyboard.type('Second corridor call')
  await keyboard.press('Alt+KeyE')
  await keyboard.type('leverag')
  await keyboard.press('Enter')
  await expect
    .poll(async () => (await tagsOf(page)).sort())
    .toEqual(['Corridor Desk', 'Iran’s offer to mediate', 'Leverage', 'Second corridor call', 'Shehbaz Sharif'])
  expect(Number(await highlightCount(page))).toBe(before + 1)
  await page.evaluate(() => document.fonts.ready)
  expect(await seriousFindings(page)).toEqual([])
  await keyboard.press('Enter')
  await page.getByRole('group', { name: 'Mark the selected words' }).waitFor({ state: 'detached' })

  // The same highlight is written of; the private note says where it is kept.
  await keyboard.press('KeyN')
  await keyboard.type('Who says so?')
  await keyboard.press('Control+Enter')
  await activeCard(page).getByText('Who says so?').waitFor()
  await keyboard.press('KeyP')
  await page.getByText('Kept on this machine').waitFor()
  await keyboard.type('Ask at the desk')
  await keyboard.press('Control+Enter')
  await activeCard(page).getByText('Ask at the desk').waitFor()
  await keyboard.press('KeyL')
  await keyboard.type('Die Tür')
  await keyboard.press('Tab')
  await keyboard.type('de')
  await keyboard.press('Control+Enter')
  await activeCard(page).getByText('Die Tür').waitFor()

  // A digit puts the tag last used onto the highlight; undo takes it off, and redo puts it back.
  await keyboard.press('Digit6')
  await expect.poll(async () => (await tagsOf(page)).length).toBe(6)
  await keyboard.press('Control+KeyZ')
  await expect.poll(async () => (await tagsOf(page)).length).toBe(5)

  await keyboard.press('Delete')
  await expect.poll(() => highlightCount(page)).toBe(String(before))
  await keyboard.press('Control+KeyZ')
  await expect.poll(() => highlightCount(page)).toBe(String(before + 1))
  await panel(page).getByText('Ask at the desk').waitFor()
  expect(complaints).toEqual([])
}, 180_000)

it('makes a theme of the marked words with one key, and takes a misspelt name for a new one unless told otherwise', async () => {
  const { page, complaints } = await openSample()
  const { keyboard } = page
  await openForSelecting(page)
  await keyboard.press('ArrowDown')
  await keyboard.press('Control+Shift+ArrowRight')
  await keyboard.press('KeyI')
  await expect.poll(() => tagsOf(page)).toHaveLength(1)
  const words = (await activeCard(page).locator('.reader-card-quote').innerText()).trim()
  expect(await tagsOf(page)).toEqual([words])

  // On the highlight that is there now.
  await keyboard.press('KeyA')
  const popover = page.getByRole('group', { name: 'Tag the highlight' })
  await keyboard.type('Pakstan')
  await popover
    .getByRole('option', { name: /Pakistan.*Did you mean/ })
    .first()
    .waitFor()
  expect(await popover.locator('[aria-selected="true"]').innerText()).toContain('Create actor')
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await expect.poll(async () => (await tagsOf(page)).sort()).toEqual(['Pakistan', words].sort())
  await keyboard.press('Escape')
  await popover.waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
}, 180_000)
