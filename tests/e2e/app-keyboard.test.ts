import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { chooseFiles, downloadedBy, runCommand } from '../support/app-steps.ts'
import { readPdf, squeezed } from '../support/pdf-text.ts'
import { aBrowserContext, closeTestBrowser, openApp, startApp } from '../support/running-app.ts'
import { temporaryFolder } from '../support/test-host.ts'

// The whole job once more without a pointer: nothing but keys reaches the page.

const pages = resolve(import.meta.dirname, '../fixtures/pages')

afterAll(closeTestBrowser)

/** Presses Tab until the focus is on what bears this name. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const seen: string[] = []
  for (let press = 0; press < 60; press++) {
    const label = await page.evaluate(() => {
      const focused = document.activeElement
      if (!focused?.matches('a, button, input, textarea, [role], [tabindex="0"]')) return ''
      const named = focused.getAttribute('aria-label')
      const byId = focused
        .getAttribute('aria-labelledby')
        ?.split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
      const own = focused instanceof HTMLInputElement ? focused.labels?.[0]?.textContent : focused.textContent
      return named ?? byId?.join(' ') ?? own ?? ''
    })
    if (typeof name === 'string' ? label.trim().startsWith(name) : name.test(label.trim())) return
    seen.push(label.trim().slice(0, 40))
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reached ‘${name}’, only: ${seen.join(' | ')}`)
}

it('takes an article from import to a dossier by keyboard alone', async () => {
  const folder = await temporaryFolder()
  const app = await startApp(join(folder, 'data'))
  const { context, complaints } = await aBrowserContext()
  const page = await openApp(app, context)
  const { keyboard } = page

  await tabTo(page, 'New project…')
  await keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'New project' }).waitFor()
  await keyboard.type('Harbour talks')
  await tabTo(page, 'Folder')
  await keyboard.press('Control+KeyA')
  await keyboard.type(join(folder, 'talks'))
  await keyboard.press('Tab')
  await tabTo(page, 'Make the project')
  await keyboard.press('Enter')
  await page
    .getByRole('button', { name: /^Import files/ })
    .first()
    .waitFor()

  await tabTo(page, /^Import files/)
  await chooseFiles(page, join(pages, 'harbour-round.html'), () => keyboard.press('Enter'))
  await page.getByText('1 article ·').waitFor()
  await keyboard.press('Alt+Digit2')
  await page.getByText('Which article do you want to read?').waitFor()
  await tabTo(page, /Harbour round ends/)
  await keyboard.press('Enter')
  await page.getByLabel('Text of the article').waitFor()

  await keyboard.press('KeyS')
  await page.getByRole('textbox', { name: /Text of the article/ }).waitFor()
  await keyboard.press('Control+Home')
  for (let word = 0; word < 3; word++) await keyboard.press('Control+Shift+ArrowRight')
  await keyboard.press('KeyA')
  await keyboard.type('Veshland')
  await page
    .getByRole('option', { name: /Veshland/ })
    .first()
    .waitFor()
  await keyboard.press('Enter')
  await page.getByText('1 highlight · 1 actor').waitFor()
  const marked =
    (await page.getByRole('complementary', { name: 'Highlights' }).getByRole('listitem').first().innerText()).split(
      '\n',
    )[0] ?? ''
  expect(marked.trim()).toBe('The second round')

  await keyboard.press('Escape')
  await keyboard.press('Escape')
  await keyboard.press('Alt+Digit5')
  await page.getByRole('button', { name: 'Write the first section' }).waitFor()
  await tabTo(page, 'Write the first section')
  await keyboard.press('Enter')
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('Title of the section')
  await keyboard.type('By keyboard')
  await keyboard.press('Enter')
  const editor = page.getByRole('textbox', { name: /Text of/ })
  await editor.and(page.locator('[contenteditable="true"]')).waitFor()
  await tabTo(page, /Text of/)
  await keyboard.type('It was the second round. ')
  await keyboard.press('Control+Shift+KeyE')
  await keyboard.type('second')
  await page.getByRole('complementary', { name: 'Evidence' }).getByText('The second round').waitFor()
  await keyboard.press('Enter')
  await editor.getByText('The second round', { exact: true }).waitFor()
  expect(await editor.innerText()).not.toMatch(/secon\b/)

  const pdf = await readPdf(await downloadedBy(page, () => runCommand(page, 'Export the dossier as PDF')))
  const text = squeezed(pdf.pages.join('\n'))
  for (const words of ['By keyboard', 'It was the second round.', 'The second round'])
    expect(text).toContain(squeezed(words))
  await keyboard.press('Shift+Slash')
  expect(complaints).toEqual([])
}, 180_000)
