import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { closeTestBrowser } from '../support/running-app.ts'
import { openSample } from '../support/sample-app.ts'

afterAll(closeTestBrowser)

it('keeps a note on a section of the dossier, written by keys, shows that it is there and opens it from the search', async () => {
  const { page, complaints } = await openSample()
  const look = async (name: string) => {
    const folder = process.env.SCREENSHOTS
    if (folder) await page.screenshot({ path: join(folder, `section-note-${name}.png`) })
  }
  await page.evaluate(() => {
    window.location.hash = '#/dossier'
  })
  const outline = page.getByRole('navigation', { name: 'Outline' })
  await outline
    .getByRole('button', { name: /^More for/ })
    .first()
    .focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Note on this section…' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Note on the section' })
  await dialog.getByRole('textbox').focus()
  await page.keyboard.type('Ask Sara about the ferry clause.')
  await look('dialog')
  await dialog.getByRole('button', { name: 'Done' }).press('Enter')
  await outline.getByRole('button', { name: /^Note on/ }).waitFor()
  await look('sign')
  await page.evaluate(() => {
    window.location.hash = '#/library'
  })
  await page.keyboard.press('Control+KeyK')
  await page.getByRole('searchbox', { name: 'Find and run' }).waitFor()
  await page.keyboard.type('ferry')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('searchbox', { name: 'Search for' }).waitFor()
  await page.getByText('Note on a section of the dossier').waitFor()
  await look('found')
  await page.locator('.search-card .search-title').first().click()
  await expect.poll(() => dialog.getByRole('textbox').inputValue()).toBe('Ask Sara about the ferry clause.')
  await look('opened')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
})
