import { escapeHtml } from './escape-html.ts'

/** A line of the contents list. */
export interface ContentsEntry {
  /** Element id of the heading. */
  id: string
  title: string
  /** 2 for a section, 3 for a heading within it. */
  level: 2 | 3
}

/** The contents list, each line with an empty slot for its page number. */
export function contentsHtml(entries: readonly ContentsEntry[]): string {
  const lines = entries.map(
    ({ id, title, level }) =>
      `<li class="level-${level}"><a href="#${id}"><bdi>${escapeHtml(title)}</bdi>${pageSlot(id, '')}</a></li>`,
  )
  return `<nav class="contents" role="doc-toc" aria-labelledby="contents">
<h2 id="contents">Contents</h2>
<ol>${lines.join('\n')}</ol>
</nav>`
}

/** Fills the slots of a document with the numbers of the pages their headings are on; a heading without a page leaves its slot empty. */
export function fillPageSlots(html: string, pages: ReadonlyMap<string, number>): string {
  return html.replace(/<span class="page" data-page-of="([^"]*)">[^<]*<\/span>/g, (_, id: string) =>
    pageSlot(id, String(pages.get(id) ?? '')),
  )
}

function pageSlot(id: string, page: string): string {
  return `<span class="page" data-page-of="${id}">${page}</span>`
}
