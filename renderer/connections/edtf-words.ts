// Reads EDTF dates (levels 0 and 1) for people. Core alone decides what is valid; this only says what a date means.

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const seasons: Record<string, string> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' }

interface Part {
  day: string
  month: string
  year: string
  /** What a `~`, `?` or `%` behind it says. */
  doubt: string
}

const doubts: Record<string, string> = { '~': 'about', '?': 'perhaps', '%': 'perhaps about' }
const partPattern = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([~?%])?$/

/** An EDTF date in words, `18 to 19 October 2025`, `about March 2024`; null where it cannot be read. */
export function edtfWords(edtf: string): string | null {
  const text = edtf.trim().replace(/T[\d:.+Z-]+/g, '')
  const [from = '', to, more] = text.split('/')
  if (more !== undefined) return null
  if (to === undefined) return wordsOf(partFrom(from))
  if (isOpen(from) && isOpen(to)) return null
  if (isOpen(from)) return prefixed('until', wordsOf(partFrom(to)))
  if (isOpen(to)) return prefixed('from', wordsOf(partFrom(from)))
  return spanWords(partFrom(from), partFrom(to))
}

const isOpen = (text: string): boolean => text === '..' || text === ''

const prefixed = (word: string, words: string | null): string | null => words && `${word} ${words}`

function partFrom(text: string): Part | null {
  const [, digits, month = '', day = '', doubt = ''] = partPattern.exec(text) ?? []
  if (digits === undefined) return null
  const season = seasons[month]
  if (/^\d\d$/.test(month) && !season && !monthNames[Number(month) - 1]) return null
  if (season && day) return null
  if (/^\d\d$/.test(day) && !isDay(Number(digits), Number(month), Number(day))) return null
  const year = digits.endsWith('XX')
    ? `${digits.slice(0, 2)}00–${digits.slice(0, 2)}99`
    : digits.endsWith('X')
      ? `the ${digits.slice(0, 3)}0s`
      : digits
  return {
    year,
    month: season ?? (month === 'XX' ? '' : (monthNames[Number(month) - 1] ?? '')),
    day: day === 'XX' ? 'some day in' : day && String(Number(day)),
    doubt: doubts[doubt] ?? '',
  }
}

function isDay(year: number, month: number, day: number): boolean {
  const days = new Date(Date.UTC(Number.isNaN(year) ? 2000 : year, Number.isNaN(month) ? 1 : month, 0)).getUTCDate()
  return day >= 1 && day <= days
}

const joined = (...words: string[]): string => words.filter(Boolean).join(' ')

function wordsOf(part: Part | null): string | null {
  if (!part) return null
  const { day, month, year, doubt } = part
  return joined(doubt, month ? day : '', month, year)
}

function spanWords(from: Part | null, to: Part | null): string | null {
  if (!from || !to) return null
  if (from.doubt && from.doubt === to.doubt)
    return joined(from.doubt, spanWords({ ...from, doubt: '' }, { ...to, doubt: '' }) ?? '')
  const sameYear = from.year === to.year
  const sameMonth = sameYear && from.month === to.month && from.day !== '' && to.day !== '' && !to.doubt
  const first = joined(from.doubt, from.month ? from.day : '', sameMonth ? '' : from.month, sameYear ? '' : from.year)
  const last = wordsOf(to)
  return first === '' || first === from.doubt ? last : `${first} to ${last}`
}
