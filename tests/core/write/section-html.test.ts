import { expect, test } from 'vitest'
import { createNoteRegister } from '../../../main/core/write/note-register.ts'
import { type SectionScope, sectionHtml } from '../../../main/core/write/section-html.ts'
import type { BlockNode, InlineNode } from '../../../shared/dossier/section-content.ts'
import { aHighlight, anArticle, aView, cell, cite, content, paragraph, quote, text } from './a-dossier-view.ts'

function scope(view = aView()): SectionScope & { headings: string[] } {
  const headings: string[] = []
  return {
    view,
    notes: createNoteRegister(),
    headings,
    nameHeading: (words) => `heading-${headings.push(words)}`,
  }
}
const html = (...blocks: BlockNode[]) => sectionHtml(content(...blocks), scope())
const inline = (...nodes: InlineNode[]) => html(paragraph(...nodes)).replace(/^<p dir="auto">|<\/p>$/g, '')

test('text is escaped and takes its direction from its first letter', () => {
  expect(html(paragraph('a <b> & "c" \'d\''))).toBe('<p dir="auto">a &lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;</p>')
})

test('each format bit has its element', () => {
  const tags = [1, 2, 4, 8, 32, 64].map((bit) => inline(text('x', bit)))
  expect(tags).toEqual(['<strong>x</strong>', '<em>x</em>', '<s>x</s>', '<u>x</u>', '<sub>x</sub>', '<sup>x</sup>'])
})

test('formats nest, and a bit that stands for nothing here is left out', () => {
  expect(inline(text('x', 1 | 2 | 16))).toBe('<strong><em>x</em></strong>')
})

test('a link is followed only to the web and to mail', () => {
  const link = (url: string) => inline({ type: 'link', url, children: [text('here')] })
  expect(link('https://a.example/?b=1&c="')).toBe(
    '<a href="https://a.example/?b=1&amp;c=%22" rel="noreferrer">here</a>',
  )
  expect(link('mailto:a@b.example')).toContain('href="mailto:a@b.example"')
  for (const url of [
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '/relative',
    ' JAVASCRIPT:x',
    'vbscript:x',
  ]) {
    expect(link(url)).toBe('here')
  }
})

test('a citation inside a link stands between the halves of the link', () => {
  const parts = inline({ type: 'link', url: 'https://a.example/', children: [text('a'), cite('h1'), text('b')] })
  expect(parts).toMatch(/^<a [^>]*>a<\/a><sup class="noteref"><a [^>]*>1<\/a><\/sup><a [^>]*>b<\/a>$/)
})

test('a citation is a raised number that leads to its note', () => {
  expect(inline(text('So it is.'), cite('h1'))).toBe(
    'So it is.<sup class="noteref"><a href="#note-1" id="cite-1" role="doc-noteref" aria-label="Note 1">1</a></sup>',
  )
})

test('neighbouring citations are parted by a comma', () => {
  const view = aView({ highlights: [aHighlight(), aHighlight({ id: 'h2' })] })
  const result = sectionHtml(content(paragraph(cite('h1'), cite('h2'), ' and ', cite('h1'))), scope(view))
  expect(result.replace(/<[^>]*>/g, '')).toBe('1, 2 and 1')
  expect(result).toContain('id="cite-1-2"')
})

test('what names a missing record says so', () => {
  const missing = (what: string) => `<span class="missing" dir="ltr">[missing ${what}]</span>`
  expect(inline(cite('gone'))).toBe(` ${missing('passage')}`)
  expect(inline(cite())).toBe(` ${missing('passage')}`)
  expect(inline(cite('h1', 'gone'))).toMatch(
    />1<\/a><\/sup> <span class="missing" dir="ltr">\[missing passage\]<\/span>$/,
  )
  expect(html(quote('gone'))).toBe(`<p>${missing('passage')}</p>`)
  expect(inline({ type: 'actor-mention', actorId: 'gone', text: null })).toBe(missing('actor'))
  expect(inline({ type: 'event-mention', eventId: 'gone', text: 'the <talks>' })).toBe(
    `<bdi class="event">the &lt;talks&gt;</bdi> ${missing('event')}`,
  )
})

test('a mention shows the record by its own name or by the words chosen for it', () => {
  expect(inline({ type: 'actor-mention', actorId: 'c1', text: null })).toBe(
    '<bdi class="actor">Ministry of Ferries</bdi>',
  )
  expect(inline({ type: 'actor-mention', actorId: 'c1', text: 'the ministry' })).toBe(
    '<bdi class="actor">the ministry</bdi>',
  )
  expect(inline({ type: 'event-mention', eventId: 'e1', text: null })).toBe(
    '<bdi class="event">Second round of talks</bdi>',
  )
})

test('an evidence quote is a named group with the words of the source, where they stand, and a note', () => {
  expect(
    html(quote('h1')),
  ).toBe(`<figure class="evidence" role="group" aria-label="Quotation from Frontier Dispatch (sample)">
<blockquote lang="en" dir="ltr"><p>the delegations will meet again</p></blockquote>
<figcaption><bdi>Frontier Dispatch (sample)</bdi>, 30 October 2025, paragraph 3.<sup class="noteref"><a href="#note-1" id="cite-1" role="doc-noteref" aria-label="Note 1">1</a></sup></figcaption>
</figure>`)
})

test('a quotation in Persian keeps its language and direction, and each block of the source is a paragraph', () => {
  const view = aView({
    highlights: [
      aHighlight({
        exact: 'بند یک.\n\nبند دو <۲>.',
        language: 'fa',
        direction: 'rtl',
        paragraphs: { first: 2, last: 3 },
        page: 4,
      }),
    ],
    articles: [anArticle({ outlet: null, title: null, fileName: 'a&b.pdf', publishedAt: null })],
  })
  const result = sectionHtml(content(quote('h1')), scope(view))
  expect(result).toContain('<blockquote lang="fa" dir="rtl"><p>بند یک.</p><p>بند دو &lt;۲&gt;.</p></blockquote>')
  expect(result).toContain('<bdi>a&amp;b.pdf</bdi>, no date, page 4, paragraphs 2–3.')
})

test('a long quotation may be parted by a page break, a short one may not', () => {
  const view = aView({ highlights: [aHighlight({ exact: 'word '.repeat(200) })] })
  expect(sectionHtml(content(quote('h1')), scope(view))).toContain('<figure class="evidence long"')
})

test('a quotation whose source is gone keeps its words', () => {
  const result = sectionHtml(content(quote('h1')), scope(aView({ articles: [] })))
  expect(result).toContain('the delegations will meet again')
  expect(result).toContain('[missing source]')
})

test('headings stand one level below the section title and are named for the contents list', () => {
  const here = scope()
  const heading = (tag: 'h2' | 'h3' | 'h4', words: string): BlockNode => ({
    type: 'heading',
    tag,
    children: [text(words, 2)],
  })
  const result = sectionHtml(
    content(heading('h2', 'A & B'), heading('h3', 'C'), heading('h4', 'D'), heading('h2', ' ')),
    here,
  )
  expect(result.match(/<h\d id="[^"]*"/g)).toEqual(['<h3 id="heading-1"', '<h4 id="heading-2"', '<h5 id="heading-3"'])
  expect(here.headings).toEqual(['A & B', 'C', 'D'])
})

test('a nested list belongs to the item before it', () => {
  const item = (...children: (InlineNode | Extract<BlockNode, { type: 'list' }>)[]) => ({
    type: 'listitem' as const,
    children,
  })
  const nested = { type: 'list' as const, listType: 'number' as const, children: [item(text('b'))] }
  expect(html({ type: 'list', listType: 'bullet', children: [item(text('a')), item(nested), item(text('c'))] })).toBe(
    '<ul><li dir="auto">a<ol><li dir="auto">b</li></ol></li><li dir="auto">c</li></ul>',
  )
})

test('a table keeps its header cells and repeats its header row', () => {
  expect(
    html({
      type: 'table',
      children: [
        { type: 'tablerow', children: [cell('', 3), cell('سال', 1)] },
        { type: 'tablerow', children: [cell('ستون', 2), cell('۱')] },
      ],
    }),
  ).toBe(
    '<table dir="rtl"><thead><tr><th scope="col"><p dir="auto"></p></th><th scope="col"><p dir="auto">سال</p></th></tr></thead>' +
      '<tbody><tr><th scope="row"><p dir="auto">ستون</p></th><td><p dir="auto">۱</p></td></tr></tbody></table>',
  )
})

test('a node of an unknown kind throws instead of vanishing', () => {
  const unknown = JSON.parse('{"type":"video","children":[]}')
  expect(() => html(unknown)).toThrow('video')
  expect(() => html(paragraph(unknown))).toThrow('video')
})

test('a passage that must not be quoted says why, as a block and as a citation', () => {
  const view = aView({ unquotable: new Map([['forged', 'differs'] as const, ['lost', 'unreadable'] as const]) })
  const written = sectionHtml(content(quote('forged'), paragraph('Words', cite('h1', 'forged', 'lost'))), scope(view))
  const words = written.replace(/<[^>]*>/g, '')
  const [differs, unreadable] = [
    '[this passage differs from its source and is not quoted]',
    '[missing passage: the text of its source cannot be read]',
  ]
  expect(words).toBe(`${differs}\nWords1 ${differs} ${unreadable}`)
})
