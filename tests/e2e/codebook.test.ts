import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { seriousFindings } from '../support/axe.ts'
import { closeTestBrowser } from '../support/running-app.ts'
import { openSample } from '../support/sample-app.ts'

// The codebook of themes, on the sample project.

afterAll(closeTestBrowser)

const codebook = (page: Page) => page.getByRole('complementary', { name: 'Codebook' })

/** The codebook as an indented list. */
const outline = (page: Page) =>
  codebook(page)
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.map(
        (row) =>
          `${'-'.repeat(Number(row.getAttribute('aria-level')) - 1)}${row.querySelector('.codebook-name')?.textContent}`,
      ),
    )

const asMade = [
  'Escalation',
  'Mediation',
  '-Leverage',
  '-Monitoring and guarantees',
  '-Offers and requests',
  '--Who took the first step',
  '-Rounds',
  'Quality of sources',
  'Security commitments',
]

it('is made, moved, coloured, merged and cleared by keys alone, and every step can be taken back', async () => {
  const { page, complaints } = await openSample()
  const { keyboard } = page
  await keyboard.press('KeyB')
  await expect.poll(() => outline(page)).toEqual(asMade)

  // From the filter to the tree, to its second theme, and into what is known of it.
  await keyboard.press('Tab')
  await keyboard.press('ArrowDown')
  await codebook(page).getByText('What it covers').waitFor()
  await keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
  await keyboard.press('Control+KeyA')
  await keyboard.type('Mediating')
  await keyboard.press('Enter')
  await codebook(page).getByRole('row', { name: 'Mediating' }).waitFor()
  for (let press = 0; press < 3; press++) await keyboard.press('Tab')
  await keyboard.press('ArrowRight')
  await codebook(page).getByRole('radio', { name: 'Teal' }).and(page.locator(':checked')).waitFor()

  // A new theme below it; the line is ready for another until Esc.
  await codebook(page)
    .getByRole('button', { name: /New theme below/ })
    .focus()
  await keyboard.press('Enter')
  await keyboard.type('Borders')
  await keyboard.press('Enter')
  await codebook(page).getByRole('row', { name: 'Borders' }).waitFor()
  await keyboard.press('Escape')

  // In and out with Alt and the arrows.
  await codebook(page).getByRole('row', { name: 'Borders' }).focus()
  await keyboard.press('Space')
  await keyboard.press('Alt+ArrowLeft')
  await expect.poll(async () => (await outline(page))[0]).toBe('Borders')
  await keyboard.press('Control+KeyZ')
  await expect.poll(async () => (await outline(page)).slice(0, 3)).toEqual(['Escalation', 'Mediating', '-Borders'])

  // Removed with a count of what it touches, and brought back.
  await codebook(page).getByRole('row', { name: 'Offers and requests' }).focus()
  await keyboard.press('Space')
  await keyboard.press('Delete')
  const question = page.getByRole('alertdialog')
  await question.getByText('6 highlights will lose the tag').waitFor()
  await question.getByText('1 theme below will move up').waitFor()
  await keyboard.press('Enter')
  await expect.poll(() => outline(page)).toContain('-Who took the first step')
  await keyboard.press('Control+KeyZ')
  await expect.poll(() => outline(page)).toContain('--Who took the first step')

  // What bears a theme leads to the passage in its article.
  await codebook(page).getByRole('row', { name: 'Leverage' }).focus()
  await keyboard.press('Space')
  await codebook(page)
    .getByRole('link', { name: /Read: It has borders/ })
    .focus()
  await keyboard.press('Enter')
  await page.getByLabel('Text of the article').waitFor()
  await page.locator('mark[data-active]').first().waitFor()
  await keyboard.press('KeyB')
  await codebook(page).waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
}, 180_000)

it('lets a theme be dragged onto another, divided and merged again', async () => {
  const { page, complaints } = await openSample()
  await page.keyboard.press('KeyB')
  const row = (name: string) => codebook(page).getByRole('row', { name })
  const [from, to] = [await row('Escalation').boundingBox(), await row('Leverage').boundingBox()]
  if (!from || !to) throw new Error('the themes are not on the screen')
  await page.mouse.move(from.x + 100, from.y + 14)
  await page.mouse.down()
  await page.mouse.move(from.x + 104, from.y + 8, { steps: 4 })
  await page.mouse.move(to.x + 100, to.y + to.height / 2, { steps: 8 })
  await codebook(page).locator('.codebook-item[data-drop-target]').waitFor() // the pointer is ahead of the page
  await page.mouse.up()
  await expect.poll(() => outline(page)).toContain('--Escalation')

  await row('Leverage').click()
  await codebook(page).getByText('Choose', { exact: true }).first().click()
  await codebook(page)
    .getByRole('textbox', { name: /Divide: take 1 of them/ })
    .fill('Geography')
  await codebook(page).getByRole('button', { name: 'Divide' }).click()
  await expect.poll(() => outline(page)).toContain('-Geography')
  await codebook(page)
    .getByRole('button', { name: /Merge with another theme/ })
    .click()
  const dialog = page.getByRole('dialog', { name: 'Merge themes' })
  await dialog.getByRole('combobox').fill('lever')
  await dialog.getByRole('combobox').press('ArrowDown')
  await dialog.getByRole('combobox').press('Enter')
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect.poll(() => outline(page)).not.toContain('-Leverage')
  await codebook(page)
    .getByRole('button', { name: /Split off ‘Leverage’/ })
    .click()
  await expect.poll(() => outline(page)).toContain('-Leverage')
  expect(complaints).toEqual([])
}, 180_000)

it.each(['light', 'dark'] as const)(
  'has nothing serious for axe, open beside the Library and Read (%s)',
  async (colorScheme) => {
    const { page } = await openSample({ colorScheme })
    await page.keyboard.press('KeyB')
    await codebook(page).getByRole('row', { name: 'Leverage' }).click()
    await codebook(page).getByText('It has borders').waitFor()
    await page.evaluate(() => document.fonts.ready)
    expect(await seriousFindings(page)).toEqual([])
    await codebook(page)
      .getByRole('link', { name: /Read: It has borders/ })
      .click()
    await page.locator('mark[data-active]').first().waitFor()
    expect(await seriousFindings(page)).toEqual([])
  },
  180_000,
)

it('gives a theme its colour in Read too, where the colours stand for themes', async () => {
  const { page, complaints } = await openSample()
  const { keyboard } = page
  await keyboard.press('Control+KeyK')
  await keyboard.type('The last door')
  await page.getByRole('menuitem', { name: /The last door on the corridor/ }).waitFor()
  await keyboard.press('Enter')
  await page.getByLabel('Text of the article').waitFor()
  await page.getByRole('button', { name: 'View', exact: true }).click()
  await page.getByRole('button', { name: /Colours stand for/ }).click()
  await page.getByRole('option', { name: 'Theme' }).click()
  const legend = page.getByRole('list', { name: 'What each colour stands for' }).getByRole('listitem')
  const last = legend.last()
  await last.waitFor()
  const theme = await last.locator('bdi').innerText()
  expect(await last.locator('i').getAttribute('data-hue')).not.toBe('5')
  await keyboard.press('Escape')

  await keyboard.press('KeyB')
  await codebook(page).getByRole('row', { name: theme }).click()
  await codebook(page).getByRole('radio', { name: 'Red' }).locator('xpath=ancestor::label').click()
  await page.locator('.reader-text mark[data-hue="5"]').first().waitFor()
  expect(complaints).toEqual([])
})
