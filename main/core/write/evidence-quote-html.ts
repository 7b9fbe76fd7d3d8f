import { dateWords } from '../../../shared/text/date-words.ts'
import type { CitedArticle, CitedHighlight } from './dossier-view.ts'
import { escapeHtml } from './escape-html.ts'
import { missingHtml, missingPassageHtml } from './missing-html.ts'
import { noteReferenceHtml } from './note-reference-html.ts'
import { passageAttributes, passageParagraphs } from './passage-html.ts'
import { placeWords } from './place-words.ts'
import type { SectionScope } from './section-html.ts'

// Some ten lines: holding more together would leave holes at the foot of pages.
const longUtf16 = 800

/** A passage as a block: its words alone, then who published it, when and where in the text it stands, and the note. */
export function evidenceQuoteHtml(highlightId: string, { view, notes }: SectionScope): string {
  const highlight = view.highlights.get(highlightId)
  if (!highlight) return `<p>${missingPassageHtml(view.unquotable.get(highlightId))}</p>`
  const article = view.articles.get(highlight.articleId)
  const quote = passageParagraphs(highlight.exact).map((paragraph) => `<p>${paragraph}</p>`)
  // role=group: a bare figure becomes a Figure without alternative text in a tagged PDF.
  return `<figure class="evidence${highlight.exact.length > longUtf16 ? ' long' : ''}" role="group" aria-label="${escapeHtml(label(article))}">
<blockquote${passageAttributes(highlight)}>${quote.join('')}</blockquote>
<figcaption>${attribution(article, highlight)}.${noteReferenceHtml(notes.cite([highlightId]))}</figcaption>
</figure>`
}

function label(article: CitedArticle | undefined): string {
  return article ? `Quotation from ${sourceName(article)}` : 'Quotation from a missing source'
}

function sourceName({ outlet, title, fileName }: CitedArticle): string {
  return outlet ?? title ?? fileName
}

function attribution(article: CitedArticle | undefined, highlight: CitedHighlight): string {
  if (!article) return missingHtml('source')
  const date = article.publishedAt === null ? 'no date' : dateWords(article.publishedAt)
  return [`<bdi>${escapeHtml(sourceName(article))}</bdi>`, escapeHtml(date), placeWords(highlight)]
    .filter((part) => part !== '')
    .join(', ')
}
