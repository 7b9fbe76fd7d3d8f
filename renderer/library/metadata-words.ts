import type { DescribedField } from '../../shared/model/article.ts'
import { dateWords } from '../../shared/text/date-words.ts'
import { isImprecise, languageWords } from './library-words.ts'

/** What a described field is called on the screen. */
export const fieldLabel: Record<DescribedField, string> = {
  title: 'Title',
  byline: 'Byline',
  outlet: 'Outlet',
  publishedAt: 'Published',
  place: 'Place',
  language: 'Language',
  url: 'Address',
}

/** A field's value as people read it. */
export function shownFieldValue(name: DescribedField, value: string): string {
  if (name === 'language') return `${languageWords(value)} (${value})`
  if (name !== 'publishedAt') return value
  return isImprecise(value) ? `${dateWords(value, 'short')}  (${value})` : dateWords(value, 'short')
}

/** `65 % sure`. */
export function percentSure(confidence: number): string {
  return `${Math.round(confidence * 100)}\u00a0%\u00a0sure`
}
