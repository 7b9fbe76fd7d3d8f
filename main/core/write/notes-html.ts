import type { FormattedCitations } from './citations.ts'
import type { CitedHighlight, DossierView } from './dossier-view.ts'
import { escapeHtml } from './escape-html.ts'
import { missingHtml } from './missing-html.ts'
import type { Note } from './note-register.ts'
import { passageAttributes, passageInContext } from './passage-html.ts'
import { placeWords } from './place-words.ts'

/** The endnotes: for each its citation, the way back, and the passages in their context. */
export function notesHtml(notes: readonly Note[], citations: FormattedCitations, view: DossierView): string {
  const items = notes.map((note, index) => noteHtml(note, citations.notes[index] ?? '', view))
  return `<section class="notes" role="doc-endnotes" aria-labelledby="notes">
<h2 id="notes">Notes</h2>
<p class="lead">Each note names its source and gives the passage as it stands there, in bold type between the words around it.</p>
<ol>${items.join('\n')}</ol>
</section>`
}

function noteHtml(note: Note, citation: string, view: DossierView): string {
  const highlights = note.highlightIds.flatMap((id) => view.highlights.get(id) ?? [])
  const lost = highlights.some(({ articleId }) => !view.articles.has(articleId)) ? missingHtml('source') : ''
  const source = [citation, lost].filter((part) => part !== '').join(' ')
  const passages = highlights.map((highlight) => passageHtml(highlight, highlights.length > 1, view))
  return `<li id="note-${note.number}" value="${note.number}"><p>${source} ${backLinks(note)}</p>${passages.join('')}</li>`
}

// An arrow that the bundled face has: the usual ↩ would come from whatever font the machine has, often as an emoji.
function backLinks({ number, places }: Note): string {
  return places
    .map((place, index) => {
      const which = places.length === 1 ? '' : `, place ${index + 1} of ${places.length}`
      const ordinal = places.length === 1 ? '' : `<sub>${index + 1}</sub>`
      return `<a class="back" href="#${place}" role="doc-backlink" aria-label="Back to the text at note ${number}${which}">↑${ordinal}</a>`
    })
    .join(' ')
}

/** Passages of one note are told apart by source and place; a single one needs that only where the citation gives no more than its page. */
function passageHtml(highlight: CitedHighlight, isOneOfSeveral: boolean, view: DossierView): string {
  const name = isOneOfSeveral ? sourceNameHtml(highlight, view) : ''
  const place = [name, isOneOfSeveral || highlight.page !== null ? placeWords(highlight) : '']
    .filter((part) => part !== '')
    .join(', ')
  const line = place === '' ? '' : `<p class="place">${place}</p>`
  return `${line}<blockquote${passageAttributes(highlight)}>${passageInContext(highlight)}</blockquote>`
}

function sourceNameHtml(highlight: CitedHighlight, view: DossierView): string {
  const article = view.articles.get(highlight.articleId)
  return article
    ? `<bdi>${escapeHtml(article.outlet ?? article.title ?? article.fileName)}</bdi>`
    : missingHtml('source')
}
