import type { Candidate } from '../../../../shared/model/extraction.ts'
import { readWrittenDate } from '../dates/written-date.ts'
import { type DraftBlock, plainDraft } from '../draft-block.ts'
import type { FoundMetadata } from '../finish-extraction.ts'
import { languageTag } from '../language/language-tag.ts'
import { candidate } from '../metadata/candidate.ts'
import { cleanNames } from '../metadata/clean-names.ts'

/** One article of an export: its blocks, with all but its title and text as boilerplate, and what its fields say. */
export interface ExportedArticle extends FoundMetadata {
  drafts: DraftBlock[]
}

/** A field that a database states for its articles is what it was made for. */
const confidence = 0.92

/** Fields of an export as written; what cannot be what its field says is left out. */
export interface ExportedFields {
  title: string | null
  byline: string | null
  outlet: string | null
  date: string | null
  language: string | null
}

/** The article of an export out of its fields as written. */
export function exportedArticle(drafts: DraftBlock[], fields: ExportedFields): ExportedArticle {
  const stated = (value: string | null): Candidate | null => candidate(value, 'database-export', confidence)
  const language = fields.language && languageOfName(fields.language)
  return {
    drafts,
    title: stated(fields.title),
    byline: stated(fields.byline && cleanNames([withoutPlace(fields.byline)], fields.outlet ? [fields.outlet] : [])),
    outlet: stated(fields.outlet),
    publishedAt: stated(fields.date && (readWrittenDate(fields.date, language ?? 'en')?.day ?? null)),
    url: null,
    declaredLanguage: candidate(language, 'database-export', 0.9),
  }
}

/** The title as the heading that it is. */
export function titleDraft(draft: DraftBlock): DraftBlock {
  return { ...plainDraft('heading', draft.text, 1), ...(draft.page === undefined ? {} : { page: draft.page }) }
}

/** A block kept out of sight. */
export function asBoilerplate(draft: DraftBlock): DraftBlock {
  const { level: _, ...rest } = draft
  return { ...rest, type: 'boilerplate' }
}

/** True where a line is a day and nothing else but its weekday, a time or an edition. */
export function isDateLine(text: string): boolean {
  const found = text.length <= 60 ? readWrittenDate(text, 'en') : null
  if (!found) return false
  const before = text
    .slice(0, found.startUtf16)
    .replace(/[\p{P}\s]+/gu, ' ')
    .trim()
  return before === '' || /^\p{L}+$/u.test(before)
}

/** `Jane Roe in Doha`, `Jane Roe; Doha`: the place is no part of the name. */
function withoutPlace(byline: string): string {
  return byline.replace(/^by\s+/i, '').replace(/\s+in\s+\p{Lu}[\p{L}\s.,'’-]*$/u, '')
}

const languageNames: { readonly [name: string]: string } = {
  english: 'en',
  french: 'fr',
  français: 'fr',
  german: 'de',
  deutsch: 'de',
  spanish: 'es',
  español: 'es',
  portuguese: 'pt',
  italian: 'it',
  dutch: 'nl',
  russian: 'ru',
  ukrainian: 'uk',
  turkish: 'tr',
  arabic: 'ar',
  persian: 'fa',
  farsi: 'fa',
  pashto: 'ps',
  dari: 'fa-AF',
  urdu: 'ur',
  hebrew: 'he',
  chinese: 'zh',
  japanese: 'ja',
  korean: 'ko',
  indonesian: 'id',
  swahili: 'sw',
}

/** The code of a language by its English or own name, or by its code. */
export function languageOfName(name: string): string | null {
  const word = name.toLowerCase().split(/[;,(]/)[0]?.trim() ?? ''
  if (Object.hasOwn(languageNames, word)) return languageNames[word] ?? null
  return /^[a-z]{2,3}(?:-[a-z]{2})?$/.test(word) ? languageTag(word) : null
}
