import { calendarDay, solarHijriDay } from './calendar-day.ts'
import { foldDigits } from './fold-digits.ts'
import { readForeignDate } from './foreign-date.ts'
import { monthOfName } from './month-names.ts'

/** A day found in running text. */
export interface WrittenDate {
  /** EDTF `YYYY-MM-DD`. */
  day: string
  /** Where it starts in the text, in UTF-16 units. */
  startUtf16: number
}

const name = '([\\p{L}\\u200c]{2,14}(?:\\s(?:الثاني|الأول|الاول))?)\\.?'
const dayFirst = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|[.ºª])?[\\s/-]*(?:de\\s|of\\s|d['’]|ماه\\s)?\\s*${name}\\s?(?:ماه)?[\\s,،/-]*(?:de\\s|del\\s)?\\s*(\\d{4})(?!\\d)`,
  'giu',
)
const monthFirst = new RegExp(
  `(?<!\\p{L})${name}\\s*(\\d{1,2})(?:st|nd|rd|th)?[\\s,،]+(?:\\d{1,2}:\\d{2}[^\\d]{0,20}\\s)?(\\d{4})(?!\\d)`,
  'giu',
)
const yearFirst = new RegExp(`(?<!\\d)(\\d{4})[\\s,،/-]+${name}[\\s,،/-]*(\\d{1,2})(?!\\d)`, 'giu')
const numeric = /(?<![\d./-])(\d{1,4})([/.-])(\d{1,2})\2(\d{2,4})(?![\d/-]|\.\d)/g

/** The first complete day (day, month, year) that a text names, in the languages of the tables and of chrono, or null. */
export function readWrittenDate(text: string, language: string | null): WrittenDate | null {
  const folded = foldDigits(text)
  const found = [
    ...named(folded, dayFirst, 1, 2, 3),
    ...named(folded, monthFirst, 2, 1, 3),
    ...named(folded, yearFirst, 3, 2, 1),
    ...numerals(folded, language),
  ]
  found.sort((first, second) => first.startUtf16 - second.startUtf16)
  return found[0] ?? readForeignDate(folded, language)
}

function named(text: string, pattern: RegExp, dayGroup: number, monthGroup: number, yearGroup: number): WrittenDate[] {
  const found: WrittenDate[] = []
  for (const match of text.matchAll(pattern)) {
    const month = monthOfName(match[monthGroup] ?? '')
    if (!month) continue
    const toDay = month.calendar === 'gregorian' ? calendarDay : solarHijriDay
    const day = toDay(Number(match[yearGroup]), month.month, Number(match[dayGroup]))
    if (day) found.push({ day, startUtf16: match.index })
  }
  return found
}

function numerals(text: string, language: string | null): WrittenDate[] {
  const found: WrittenDate[] = []
  for (const match of text.matchAll(numeric)) {
    const [, first = '', separator = '', middle = '', last = ''] = match
    const day = dayOfNumerals(first, Number(middle), last, separator, language)
    if (day) found.push({ day, startUtf16: match.index })
  }
  return found
}

function dayOfNumerals(
  first: string,
  middle: number,
  last: string,
  separator: string,
  language: string | null,
): string | null {
  if (first.length === 4 && last.length <= 2) return calendarDay(Number(first), middle, Number(last))
  if (first.length > 2) return null
  const year = last.length === 4 ? Number(last) : last.length === 2 ? 2000 + Number(last) : 0
  // 3/4/2020 is March in the United States and April nearly everywhere else; dots are never American.
  const monthLeads = separator !== '.' && Number(first) <= 12 && (middle > 12 || /^en(?:-US)?$/i.test(language ?? ''))
  return monthLeads ? calendarDay(year, Number(first), middle) : calendarDay(year, middle, Number(first))
}
