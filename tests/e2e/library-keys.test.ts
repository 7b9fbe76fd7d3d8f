import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { runCommand } from '../support/app-steps.ts'
import { closeTestBrowser } from '../support/running-app.ts'
import { openSample } from '../support/sample-app.ts'

// The Library by keyboard alone: nothing but keys reaches the page.

afterAll(closeTestBrowser)

const row = (page: Page, name: RegExp) => page.getByRole('row', { name })

it('stars an article, sets its status, removes it and brings it back', async () => {
  const { page, complaints } = await openSample()
  const { keyboard } = page
  await page.getByRole('grid', { name: 'Articles' }).focus()
  await keyboard.press('Home')
  const title = /Five questions about the road to Tehran/
  await expect.poll(() => row(page, title).getAttribute('aria-selected')).toBe('true')
  await keyboard.press('Shift+KeyS')
  await row(page, title).getByRole('button', { name: 'Take your star off' }).waitFor()
  await keyboard.press('Shift+Digit3')
  await row(page, title).getByRole('button', { name: 'Status: Read', exact: true }).waitFor()

  await keyboard.press('Delete')
  const question = page.getByRole('alertdialog', { name: 'Remove this article?' })
  await question.getByText(/With it go 3 highlights/).waitFor()
  await question.getByText(/The dossier cites it \d+ times, in \d+ sections/).waitFor()
  await keyboard.press('Tab')
  await keyboard.press('Enter')
  await page.getByText('6 articles ·').waitFor()
  await runCommand(page, 'Show the removed articles')
  const removed = page.getByRole('grid', { name: 'Removed articles' })
  await removed.focus()
  await keyboard.press('Home')
  await page.getByText(/With it went 3 highlights/).waitFor()
  await keyboard.press('KeyR')
  await page.getByText('7 articles · 30 highlights').waitFor()
  await runCommand(page, 'Show all articles')
  await row(page, title).getByRole('button', { name: 'Take your star off' }).waitFor()
  expect(complaints).toEqual([])
})
