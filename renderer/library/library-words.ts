import { reliabilityGrades } from '../../shared/model/vocabulary.ts'
import type { ArticleTableRow } from '../../shared/rows/article.ts'
import { dateWords } from '../../shared/text/date-words.ts'
import type { FacetName } from './facets.ts'

/** How far the reading of an article has come, in words. */
export const statusWords: Record<ArticleTableRow['status'], string> = {
  unread: 'Not read yet',
  reading: 'Reading',
  read: 'Read',
  'set-aside': 'Set aside',
}

const languageNames = new Intl.DisplayNames(['en'], { type: 'language' })

/** The English name of a language, or its code where it has none. */
export function languageWords(code: string): string {
  try {
    return languageNames.of(code) ?? code
  } catch {
    return code // not a code of a language
  }
}

/** Whether a date says less than one certain day, so that its EDTF is worth showing. */
export function isImprecise(edtf: string): boolean {
  return !/^\d{4}-\d{2}-\d{2}(T[^~?%]*)?$/.test(edtf)
}

/** A reliability grade with what it means. */
export function gradeWords(grade: string): string {
  const meaning = Object.entries(reliabilityGrades).find(([known]) => known === grade)?.[1]
  return meaning ? `${grade} – ${meaning}` : grade
}

/** `1 highlight`, `3 highlights`. */
export function countWords(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
}

/** The heading of a facet. */
export const facetWords: Record<FacetName, string> = {
  star: 'Star',
  status: 'Reading',
  highlights: 'Highlights',
  date: 'Date of publication',
  outlet: 'Outlet',
  language: 'Language',
  year: 'Year',
  month: 'Month',
  reliability: 'Reliability',
}

const fixedValues: Partial<Record<FacetName, Record<string, string>>> = {
  star: { own: 'Starred by me', others: 'By colleagues only', none: 'No star' },
  status: statusWords,
  highlights: { some: 'Has highlights', none: 'No highlights' },
  date: { known: 'Date known', offered: 'Date offered, doubtful', none: 'No date' },
}

/** A value of a facet as it is shown. */
export function facetValueWords(name: FacetName, value: string): string {
  const fixed = fixedValues[name]?.[value]
  if (fixed) return fixed
  if (value === '')
    return name === 'month' || name === 'year' ? 'No date' : name === 'reliability' ? 'Not graded' : `No ${name}`
  if (name === 'language') return languageWords(value)
  if (name === 'month' || name === 'year') return dateWords(value, 'short')
  return name === 'reliability' ? gradeWords(value) : value
}
