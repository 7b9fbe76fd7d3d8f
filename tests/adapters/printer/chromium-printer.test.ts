import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dossierFontCss } from '../../../main/adapters/dossier-fonts.ts'
import { readPdfPlaces } from '../../../main/adapters/pdf/read-pdf-places.ts'
import { createChromiumPrinter } from '../../../main/adapters/printer/chromium-printer.ts'
import { renderDossierHtml } from '../../../main/core/write/dossier-html.ts'
import { type DossierPdf, printDossierPdf } from '../../../main/core/write/dossier-pdf.ts'
import { aLongDossier } from '../../core/write/a-long-dossier.ts'
import { type ReadPdf, readPdf } from './read-pdf.ts'

// Prints for real, with whatever browser this machine has or the development Chromium.

const printer = createChromiumPrinter({ executablePath: null, idleMs: 60_000 })
const passes: number[] = []
let printed: DossierPdf
let read: ReadPdf

beforeAll(async () => {
  const { html } = renderDossierHtml(aLongDossier(), { fontCss: await dossierFontCss() })
  printed = await printDossierPdf(html, { printer, readPdfPlaces }, { onPass: (pass) => passes.push(pass) })
  read = await readPdf(printed.pdf)
}, 120_000)
afterAll(() => printer.close())

/** White space is the printer's, and so is where marks and joiners of Arabic script end up among the letters they sit on. */
const letters = (words: string) => words.normalize('NFKC').replace(/[\s\p{M}\p{Cf}]/gu, '')
const whole = () => letters(read.pages.join('\n'))

test('two passes are enough, and the number of pages is told', () => {
  expect(passes).toEqual([1, 2])
  expect(printed.pages).toBe(read.pages.length)
  expect(printed.pages).toBeGreaterThan(6)
})

test('every quotation can be read back out of the PDF word for word', () => {
  for (const { id, exact } of aLongDossier().highlights.values()) expect(whole(), id).toContain(letters(exact))
})

test('every page number in the contents list is the page its heading is on', () => {
  const [, contents = ''] = read.pages
  const lines = contents
    .split('\n')
    .slice(2)
    .flatMap((line) => {
      const [, title, page] = /^([^/]*?)(\d+)$/.exec(line.replaceAll(' ', '')) ?? []
      return title && page ? [{ title, page: Number(page) }] : []
    })
  const headings = [
    'Summary',
    'How the talks came about',
    'The first two days',
    'The third day',
    'What the other side printed',
    'Monitoring',
    'Open questions',
    'Notes',
    'Sources',
  ]
  expect(lines.slice(0, headings.length).map(({ title }) => title)).toEqual(
    headings.map((heading) => heading.replaceAll(' ', '')),
  )
  for (const [index, heading] of headings.entries()) {
    const pageLines = read.pages[(lines[index]?.page ?? 0) - 1]?.split('\n').map((line) => line.trim())
    expect(pageLines, heading).toContain(heading)
  }
})

test('the cover has neither running head nor number, every other page has both', () => {
  const total = read.pages.length
  expect(read.pages[0]).not.toContain(`1 / ${total}`)
  for (const [index, page] of read.pages.entries()) {
    if (index === 0) continue
    expect(page).toContain(`${index + 1} / ${total}`)
    expect(page).toContain('The ferry talks between Northquay and Southquay')
  }
})

test('the outline follows the headings', () => {
  const [root] = read.outline
  expect(root?.title).toBe('The ferry talks between Northquay and Southquay')
  const titles = root?.items.map(({ title }) => title)
  expect(titles).toEqual([
    'Contents',
    'Summary',
    'How the talks came about',
    'What the other side printed',
    'Monitoring',
    'Open questions',
    'Notes',
    'Sources',
  ])
  expect(root?.items[2]?.items.map(({ title }) => title)).toEqual(['The first two days', 'The third day'])
})

test('the PDF is tagged: headings, lists, tables and links, and no figure without a text of its own', () => {
  expect(read.isTagged).toBe(true)
  expect([read.language, read.title]).toEqual(['en', 'The ferry talks between Northquay and Southquay'])
  for (const role of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Table', 'TH', 'TD', 'Link'])
    expect([...read.roles]).toContain(role)
  expect([...read.roles]).not.toContain('Figure')
})

test('nothing is fetched and no script runs', async () => {
  const html = `<!doctype html><title>t</title><p id="p">as it was</p><img src="http://127.0.0.1:9/x.png"><iframe src="file:///etc/hostname"></iframe>
<script>document.getElementById('p').textContent = 'changed'</script><meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/">`
  const { pages } = await readPdf(await printer.printPdf(html, {}))
  expect(pages.join('').trim()).toBe('as it was')
})

test('a printing that is called off ends as cancelled, and the next one works', async () => {
  const stop = new AbortController()
  const running = printer.printPdf(`<p>${'words '.repeat(400_000)}</p>`, { signal: stop.signal })
  setTimeout(() => stop.abort(), 100)
  await expect(running).rejects.toMatchObject({ code: 'cancelled' })
  await expect(printer.printPdf('<p>x</p>', { signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: 'cancelled',
  })
  expect((await readPdf(await printer.printPdf('<p>again</p>', {}))).pages).toEqual(['again'])
})

test('a printing that takes too long fails and says so', async () => {
  const hasty = createChromiumPrinter({ executablePath: null, timeoutMs: 1 })
  await expect(hasty.printPdf('<p>x</p>', {})).rejects.toMatchObject({
    code: 'printFailed',
    data: { reason: 'it took longer than 0.001 seconds' },
  })
  await hasty.close()
})

test('without a browser the failure tells what was searched', async () => {
  const none = createChromiumPrinter({ executablePath: '/nowhere/chrome' })
  await expect(none.printPdf('<p>x</p>', {})).rejects.toMatchObject({
    code: 'noChromium',
    data: { searched: ['/nowhere/chrome'], system: process.platform },
  })
})

test('a browser that does not start is named', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'broken-browser-'))
  const path = join(folder, 'chrome')
  await writeFile(path, '#!/bin/sh\nexit 3\n', { mode: 0o755 })
  const broken = createChromiumPrinter({ executablePath: path })
  const failure = await broken.printPdf('<p>x</p>', {}).catch((error: unknown) => error)
  expect(failure).toMatchObject({ code: 'printFailed' })
  expect(JSON.stringify(failure)).toContain(path)
  await rm(folder, { recursive: true })
})
