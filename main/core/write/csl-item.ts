import { dateWords } from '../../../shared/text/date-words.ts'
import { bylineNames, type CslName } from './byline-names.ts'
import type { CitedArticle } from './dossier-view.ts'
import { safeLink } from './safe-link.ts'
import { type CalendarDate, sourceDateFrom } from './source-date.ts'

interface CslDate {
  'date-parts'?: number[][]
  circa?: boolean
  literal?: string
}

/** A source as CSL-JSON, with its texts guarded (see `guardText`). */
export interface CslItem {
  id: string
  type: 'article-newspaper'
  title: string
  language: string
  'container-title'?: string
  author?: CslName[]
  issued?: CslDate
  URL?: string
}

/** The source as the citation formatter wants it. */
export function cslItemFrom(article: CitedArticle): CslItem {
  const { title, outlet, byline, publishedAt, url, language } = article
  const authors =
    byline === null ? [] : bylineNames(byline).filter((name) => !('literal' in name && name.literal === outlet))
  const issued = publishedAt === null ? undefined : cslDate(publishedAt)
  const link = url === null ? null : safeLink(url)
  return {
    id: article.id,
    type: 'article-newspaper',
    title: guardText(title ?? article.fileName),
    // Headline capitals are for titles known to be English; `zxx` keeps the formatter's hands off all others.
    language: title !== null && language !== null ? language : 'zxx',
    ...(outlet && { 'container-title': `<span class="nocase">${guardText(outlet)}</span>` }),
    ...(authors.length > 0 && { author: authors.map(guardName) }),
    ...(issued && { issued }),
    ...(link && { URL: guardText(link) }),
  }
}

/** citeproc reads `<i>` and the like in a title as markup: angle brackets of a source travel as private-use characters. */
export function guardText(text: string): string {
  return text.replaceAll('<', '\uE0F0').replaceAll('>', '\uE0F1')
}

/** Turns guarded angle brackets in the formatter's HTML into what a reader sees as brackets. */
export function unguardHtml(html: string): string {
  return html.replaceAll('\uE0F0', '&lt;').replaceAll('\uE0F1', '&gt;')
}

function guardName(name: CslName): CslName {
  return 'literal' in name
    ? { literal: guardText(name.literal) }
    : { family: guardText(name.family), given: guardText(name.given) }
}

function cslDate(edtf: string): CslDate {
  const date = sourceDateFrom(edtf)
  if (!date) return { literal: guardText(dateWords(edtf)) }
  const ends = date.end ? [date.start, date.end] : [date.start]
  return { 'date-parts': ends.map(dateParts), ...(date.doubtful && { circa: true }) }
}

function dateParts({ year, month, day }: CalendarDate): number[] {
  return [year, month, day].filter((value) => value !== undefined)
}
