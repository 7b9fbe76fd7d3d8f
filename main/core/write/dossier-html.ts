import { formatCitations } from './citations.ts'
import { type ContentsEntry, contentsHtml } from './contents-html.ts'
import { coverHtml } from './cover-html.ts'
import { dossierCss } from './dossier-css.ts'
import type { DossierView } from './dossier-view.ts'
import { escapeHtml } from './escape-html.ts'
import { createNoteRegister } from './note-register.ts'
import { notesHtml } from './notes-html.ts'
import { sectionHtml } from './section-html.ts'
import { sourcesHtml } from './sources-html.ts'

/** What the document needs besides the dossier itself. */
export interface DossierAssets {
  /** `@font-face` rules for Source Serif 4 and Amiri with the fonts inside them. */
  fontCss: string
}

/** The document and what it holds. */
export interface DossierHtml {
  html: string
  /** Passages quoted: the different highlights that are cited. */
  quotes: number
  /** Sources cited. */
  sources: number
  notes: number
}

// Nothing is fetched, whatever a text smuggled past the escaping might ask for.
const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"

/** The whole dossier as one self-contained HTML document, for screen and A4 print; page numbers of its contents list are left open. */
export function renderDossierHtml(view: DossierView, assets: DossierAssets): DossierHtml {
  const register = createNoteRegister()
  const contents: ContentsEntry[] = []
  const sections = view.sections.map((section, index) => {
    const id = `section-${index + 1}`
    contents.push({ id, title: section.title, level: 2 })
    let headings = 0
    const nameHeading = (title: string, level: number) => {
      headings += 1
      const headingId = `${id}-${headings}`
      if (level === 3) contents.push({ id: headingId, title, level })
      return headingId
    }
    const body = sectionHtml(section.content, { view, notes: register, nameHeading })
    return `<section aria-labelledby="${id}">\n<h2 id="${id}" dir="auto">${escapeHtml(section.title)}</h2>\n${body}\n</section>`
  })
  const { notes } = register
  const citations = formatCitations(notes, view)
  const counts = {
    quotes: new Set(notes.flatMap(({ highlightIds }) => highlightIds)).size,
    sources: citations.sources.length,
    notes: notes.length,
  }
  if (notes.length > 0) contents.push({ id: 'notes', title: 'Notes', level: 2 })
  if (citations.sources.length > 0) contents.push({ id: 'sources', title: 'Sources', level: 2 })
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${escapeHtml(view.author)}">
<title>${escapeHtml(view.title)}</title>
<style>${assets.fontCss}</style>
<style>${dossierCss(view)}</style>
</head>
<body>
${coverHtml(view, counts)}
${contentsHtml(contents)}
<main>
${sections.join('\n')}
</main>
${notes.length > 0 ? notesHtml(notes, citations, view) : ''}
${citations.sources.length > 0 ? sourcesHtml(citations.sources) : ''}
</body>
</html>
`
  return { html, ...counts }
}
