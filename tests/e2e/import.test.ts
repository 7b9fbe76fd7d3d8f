import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { chooseFiles, makeProject, runCommand } from '../support/app-steps.ts'
import { seriousFindings } from '../support/axe.ts'
import { aBrowserContext, closeTestBrowser, openApp, startApp } from '../support/running-app.ts'
import { temporaryFolder } from '../support/test-host.ts'

// Bringing articles in as a person does: dropped, pasted, chosen; stopped, tried again, reviewed. All texts are made up.

afterAll(closeTestBrowser)

const prose =
  'The delegations returned to the hall on Sunday morning, and the mediator said that both of them had brought proposals.'

/** A page of a site that names neither itself nor the day in its metadata. */
function aPage(number: number): string {
  const paragraphs = Array.from({ length: 4 }, (_, index) => `<p>${prose} Part ${number}-${index}.</p>`).join('')
  return `<html lang="en"><head><meta charset="utf-8"><link rel="canonical" href="https://news.example.org/talks-${number}"></head>
<body><article><h1>Talks in Exampleville, day ${number}</h1><p class="dateline">${10 + number} October 2025</p>${paragraphs}
<aside class="newsletter"><p>Sign up for our newsletter and get the news every morning.</p></aside></article></body></html>`
}

async function anEmptyProject() {
  const folder = await temporaryFolder()
  const app = await startApp(join(folder, 'data'))
  const { context, complaints } = await aBrowserContext()
  const page = await openApp(app, context)
  await makeProject(page, 'Import', join(folder, 'project'))
  await page.getByText('No articles yet').waitFor()
  return { folder, page, complaints }
}

/** Drops files on an element, as the browser tells the page of it. */
async function dropOn(page: Page, selector: string, files: Record<string, string>): Promise<void> {
  const data = await page.evaluateHandle((contents) => {
    const transfer = new DataTransfer()
    for (const [name, text] of Object.entries(contents))
      transfer.items.add(new File([text], name, { type: 'text/html' }))
    return transfer
  }, files)
  for (const type of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent(selector, type, { dataTransfer: data })
}

async function paste(page: Page, contents: Record<string, string>): Promise<void> {
  await page.evaluate((kinds) => {
    const clipboardData = new DataTransfer()
    for (const [kind, text] of Object.entries(kinds)) clipboardData.setData(kind, text)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, contents)
}

const picture = async (page: Page, name: string) => {
  if (process.env.SCREENSHOTS) await page.screenshot({ path: join(process.env.SCREENSHOTS, `${name}.png`) })
}

it('takes files that are dropped in any place, and shows in the Library what became of them', async () => {
  const { page, complaints } = await anEmptyProject()
  await page.getByRole('link', { name: 'Actors' }).click()
  await page.getByRole('heading', { name: 'Actors', exact: true }).waitFor()
  await dropOn(page, '.rail', { 'talks-1.html': aPage(1), 'talks-2.html': aPage(2), 'empty.html': '' })
  await page.getByText('Import of 3 files finished').waitFor()
  await page.getByText('2 imported · 1 failed').waitFor()
  await page.getByRole('row', { name: /Exampleville, day 2/ }).waitFor()
  await picture(page, 'import-tray')
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Try the 1 failed again' }).click()
  await page.getByText('Import of 3 files finished').waitFor()
  await page.getByText('2 imported · 1 failed').waitFor()
  expect(complaints).toEqual([])
}, 120_000)

it('makes headings and paragraphs of pasted HTML, offers its address, and imports nothing of a lone address', async () => {
  const { page, complaints } = await anEmptyProject()
  await paste(page, { 'text/plain': 'https://news.example.org/talks' })
  await page.getByText('This app asks nothing of the network').waitFor()
  await paste(page, {
    'text/html': `<html><body><!--StartFragment--><h2>Round two</h2><p>${prose}</p><p>Second: ${prose}</p><!--EndFragment--></body></html>`,
    'text/plain': 'Round two',
    'text/x-moz-url-priv': 'https://news.example.org/round-two',
  })
  await page.getByText('Import of 1 file finished').waitFor()
  await page.getByRole('row').nth(1).click()
  await page.getByText('Offered: https://news.example.org/round-two').waitFor()
  await page.getByRole('link', { name: /Read/ }).first().click()
  expect(complaints).toEqual([])
}, 120_000)

it('answers all questions of the review by keyboard alone', async () => {
  const { folder, page, complaints } = await anEmptyProject()
  const names = await Promise.all(
    [1, 2, 3].map(async (number) => {
      const path = join(folder, `talks-${number}.html`)
      await mkdir(folder, { recursive: true })
      await writeFile(path, aPage(number))
      return path
    }),
  )
  await chooseFiles(page, names, () => page.getByRole('button', { name: 'Import files…' }).first().click())
  await page.getByText('Import of 3 files finished').waitFor()
  await page.getByText('3 articles have doubtful or missing metadata.').waitFor()
  await page.getByRole('grid', { name: 'Articles' }).focus()
  await page.keyboard.press('v')
  const list = page.getByRole('grid', { name: 'Questions' })
  await list.waitFor()
  await page.getByText('6 questions in 3 articles').waitFor()
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Questions')
  await picture(page, 'review')
  expect(await seriousFindings(page)).toEqual([])

  // The outlet of all three at once, by hand.
  await page.keyboard.press('e')
  await page.getByRole('textbox', { name: 'Outlet' }).fill('The Example Post')
  await page.getByRole('button', { name: 'Save for all 3 from news.example.org' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('3 questions in 3 articles').waitFor()
  // The dates: one taken, one declined, one written.
  await page.keyboard.press('a')
  await page.getByText('2 questions in 2 articles').waitFor()
  await page.keyboard.press('d')
  await page.getByText('1 question in 1 article').waitFor()
  await page.keyboard.press('e')
  await page.getByRole('textbox', { name: 'Published' }).fill('12 Oct 2025')
  await page.keyboard.press('Enter')
  await page.getByText('Nothing waits for you').waitFor()
  await page.keyboard.press('Escape')
  const rowOf = (day: number) => page.getByRole('row', { name: new RegExp(`Exampleville, day ${day}`) })
  await rowOf(1).getByText('11 Oct 2025').waitFor()
  await rowOf(2).getByText('No date').waitFor()
  await rowOf(3).getByText('12 Oct 2025').waitFor()
  await rowOf(2).getByText('The Example Post').last().waitFor()
  expect(complaints).toEqual([])
}, 120_000)

it('takes a hidden piece into the text for good, and out of it by undo', async () => {
  const { page, complaints } = await anEmptyProject()
  await dropOn(page, '.rail', { 'talks-1.html': aPage(1) })
  await page.getByText('Import of 1 file finished').waitFor()
  await page.getByRole('row', { name: /day 1/ }).getByText('Exampleville').dblclick()
  await page.getByText('Part 1-3.').waitFor()
  await page.getByRole('button', { name: /hidden pieces?: show/ }).click()
  await picture(page, 'pieces')
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: /^Take into the text: Sign up/ }).click()
  await page.getByRole('button', { name: /^Hide from the text: Sign up/ }).waitFor()
  await page.getByRole('button', { name: 'Done with the hidden pieces' }).click()
  await page.getByText('Sign up for our newsletter').waitFor()
  await runCommand(page, 'Undo')
  await expect.poll(() => page.getByText('Sign up for our newsletter').count()).toBe(0)
  expect(complaints).toEqual([])
}, 120_000)
