import { parseHTML } from 'linkedom'
import { beforeAll, expect, test } from 'vitest'
import { type DossierHtml, renderDossierHtml } from '../../../main/core/write/dossier-html.ts'
import { aSection, aView, cite, paragraph } from './a-dossier-view.ts'
import { aLongDossier } from './a-long-dossier.ts'

const fontCss = '@font-face{font-family:"Amiri";src:url(data:font/woff2;base64,AAAA)}'
let dossier: DossierHtml
let document: ReturnType<typeof parseHTML>['document']

beforeAll(() => {
  dossier = renderDossierHtml(aLongDossier({ composed: true }), { fontCss })
  document = parseHTML(dossier.html).document
})

const all = (selector: string) => [...document.querySelectorAll(selector)]
const textOf = (selector: string) => all(selector).map((element) => element.textContent?.replace(/\s+/g, ' ').trim())

test('it counts what it holds', () => {
  expect({ quotes: dossier.quotes, sources: dossier.sources, notes: dossier.notes }).toEqual({
    quotes: 9,
    sources: 6,
    notes: 11,
  })
})

test('the cover names the dossier, its author, its day and its evidence', () => {
  expect(textOf('.cover > *, .made > *').filter((words) => words !== '')).toEqual([
    'Dossier',
    'The ferry talks between Northquay and Southquay',
    'Who offered, who asked, and what would be watched: evidence from six sources, October to November 2025',
    'M. Analyst 21 November 2025',
    'M. Analyst',
    '21 November 2025',
    '9 quotations from 6 sources',
    'Composed from the highlights; nothing has been written yet.',
  ])
})

test('it fetches nothing', () => {
  const loading = all(
    '[src], [srcset], [poster], [data], [background], link, script, iframe, object, embed, base, form',
  )
  expect(loading.map(({ outerHTML }) => outerHTML)).toEqual([])
  const addresses = [...dossier.html.matchAll(/url\(([^)]*)\)/g)].map(([, address = '']) => address)
  expect(addresses.filter((address) => !address.startsWith('data:'))).toEqual([])
  expect(dossier.html).not.toContain('@import')
  expect(document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content')).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:",
  )
})

test('links lead into the document, or to the source without naming where the reader came from', () => {
  for (const link of all('a')) {
    const href = link.getAttribute('href') ?? ''
    if (href.startsWith('#')) expect(document.getElementById(href.slice(1)), href).not.toBeNull()
    else expect([new URL(href).protocol, link.getAttribute('rel')]).toEqual(['https:', 'noreferrer'])
  }
})

test('no id is given twice', () => {
  const ids = all('[id]').map(({ id }) => id)
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
})

test('every quotation stands in the text word for word, and in its note between the words around it', () => {
  const { highlights } = aLongDossier()
  const flat = (words: string) => words.replace(/\s+/g, '')
  const quoted = textOf('.evidence blockquote').map((words) => flat(words ?? ''))
  expect(quoted).toEqual(['h1', 'h2', 'h3', 'h7', 'h4', 'h5', 'h6'].map((id) => flat(highlights.get(id)?.exact ?? '')))
  const noted = textOf('.notes blockquote strong').map((words) => flat(words ?? ''))
  for (const { exact } of highlights.values()) expect(noted).toContain(flat(exact))
})

test('a passage set off as a block is marked as a quotation, and bears no quotation marks but its own', () => {
  expect(all('figure.evidence > blockquote')).toHaveLength(all('.evidence').length)
  expect(dossier.html).not.toMatch(/(?:open|close)-quote/)
})

test('a note leads back to every place that cites it, and says which', () => {
  const back = all('#note-1 .back').map((link) => [link.getAttribute('href'), link.getAttribute('aria-label')])
  expect(back).toEqual([
    ['#cite-1', 'Back to the text at note 1, place 1 of 3'],
    ['#cite-1-2', 'Back to the text at note 1, place 2 of 3'],
    ['#cite-1-3', 'Back to the text at note 1, place 3 of 3'],
  ])
})

test('the list of sources holds those that are cited, each with what identifies its file', () => {
  expect(textOf('.sources li > p').join('\n')).not.toContain('Not cited')
  const facts = Object.fromEntries(
    all('#source-1 dl div').map((row) => [row.querySelector('dt')?.textContent, row.querySelector('dd')?.textContent]),
  )
  expect(facts).toEqual({
    Reliability: 'B, usually reliable',
    File: 'meet-again.html, imported 2 November 2025',
    'SHA-256': '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    'Cited in': 'notes 1, 2, 11',
  })
})

test('the contents list names sections, their main headings, notes and sources', () => {
  expect(textOf('.contents li')).toEqual([
    'Summary',
    'How the talks came about',
    'The first two days',
    'The third day',
    'What the other side printed',
    'Monitoring',
    'Open questions',
    'Notes',
    'Sources',
  ])
})

test('hostile words stay words', () => {
  const evil = '"</style><script>x</script>\n\\'
  const { html } = renderDossierHtml(
    aView({ title: evil, subtitle: evil, author: evil, date: evil, sections: [aSection(evil, paragraph(evil))] }),
    { fontCss },
  )
  expect(parseHTML(html).document.querySelectorAll('script')).toHaveLength(0)
  expect(html.match(/<\/style>/g)).toHaveLength(2)
  expect(html).toContain('content: "\\22 \\3c ')
})

test('a dossier without evidence has no notes, no sources and says so', () => {
  const { html, ...counts } = renderDossierHtml(
    aView({ sections: [aSection('One', paragraph('Words.', cite('gone')))] }),
    { fontCss },
  )
  expect(counts).toEqual({ quotes: 0, sources: 0, notes: 0 })
  expect(html).toContain('No quotations')
  expect(html).not.toContain('id="notes"')
})
