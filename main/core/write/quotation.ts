import { Failure } from '../../../shared/failures.ts'
import { highlightType } from '../../../shared/model/highlight.ts'
import { quotationMarks } from '../../../shared/text/quotation-marks.ts'
import { requireRecord } from '../edit/require-record.ts'
import type { ProjectStore } from '../store/project-store.ts'
import { citePassage } from './cite-passage.ts'
import type { CitedHighlight } from './dossier-view.ts'
import { escapeHtml } from './escape-html.ts'
import { gatherCitedArticle } from './gather-cited-articles.ts'
import { gatherHighlights } from './gather-highlights.ts'
import { passageAttributes, passageParagraphs } from './passage-html.ts'
import { plainCitation } from './plain-citation.ts'

/** Passages to be pasted elsewhere, in two forms of the same. */
export interface Quotation {
  /** Each passage in quotation marks, under it its citation; a blank line between passages. */
  text: string
  /** The same as paragraphs, with language and direction. */
  html: string
  quoted: number
  /** Highlights whose words are not those of their article any more, or whose article cannot be read: they are left out. */
  refused: string[]
}

/**
 * The passages word for word, each with its citation as the dossier writes it. Throws Failure `recordMissing`, and
 * `passageUnquotable` where none of them may be quoted.
 */
export async function quotationOf(store: ProjectStore, highlightIds: readonly string[]): Promise<Quotation> {
  for (const id of highlightIds) requireRecord(store.state, highlightType, id)
  const { highlights, unquotable } = await gatherHighlights(store, highlightIds)
  const texts: string[] = []
  const htmls: string[] = []
  for (const highlight of highlights.values()) {
    const article = gatherCitedArticle(store.state, highlight.articleId)
    if (!article) continue
    const citation = citePassage(highlight, article)
    texts.push(`${inMarks(highlight)}\n${plainCitation(citation)}`)
    htmls.push(quotationHtml(highlight, citation))
  }
  const [first] = highlightIds
  if (texts.length === 0 && first !== undefined)
    throw new Failure('passageUnquotable', { id: first, reason: unquotable.get(first) ?? 'differs' })
  return { text: texts.join('\n\n'), html: htmls.join(''), quoted: texts.length, refused: [...unquotable.keys()] }
}

function inMarks({ exact, language }: CitedHighlight): string {
  const { open, close } = quotationMarks(exact, language)
  return open + exact + close
}

function quotationHtml(highlight: CitedHighlight, citation: string): string {
  const { open, close } = quotationMarks(highlight.exact, highlight.language)
  const paragraphs = passageParagraphs(highlight.exact)
  const quoted = paragraphs.map((paragraph, index) => {
    const before = index === 0 ? escapeHtml(open) : ''
    const after = index === paragraphs.length - 1 ? escapeHtml(close) : ''
    return `<p${passageAttributes(highlight)}>${before}${paragraph}${after}</p>`
  })
  return `${quoted.join('')}<p lang="en" dir="ltr">${citation}</p>`
}
