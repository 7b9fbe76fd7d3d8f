// EDTF dates for people. Core alone decides what is valid; this only says what a date means, and leaves as it stands
// whatever it does not understand: a date is never dropped, and nothing is called doubtful that its source does not doubt.

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
const doubts: Record<string, string> = { '~': 'about', '?': 'perhaps', '%': 'perhaps about' }
const anyMonthName = new RegExp(`\\b(?:${monthNames.join('|')})\\b`, 'g')

/**
 * An EDTF date in words: `30 October 2025`, `1–5 October 2025`, `spring 2025`, `since 1 October 2025`,
 * `about March 2024`, `perhaps 2024`, `one of 2024, 2025`. The time of day is left out. What cannot be read is given as
 * it stands. Months may be short, for tables: `30 Oct 2025`.
 */
export function dateWords(edtf: string, months: 'long' | 'short' = 'long'): string {
  const list = /^([[{])(.+)([\]}])$/.exec(edtf.trim())
  const words = list ? listWords(list[1] === '[', list[2] ?? '') : levelOneWords(edtf)
  if (words === null) return edtf
  return months === 'short' ? words.replace(anyMonthName, (name) => name.slice(0, 3)) : words
}

/** The words of a single date or a span (EDTF level 1, all that core accepts), null where it cannot be read. */
export function levelOneWords(edtf: string): string | null {
  return spanWords(edtf.trim().split('/'))
}

interface Part {
  day: string
  month: string
  year: string
  /** What a `~`, `?` or `%` behind it says. */
  doubt: string
}

const partPattern = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?(?:T[\d:.+Z-]+)?([~?%])?$/

function partFrom(text: string): Part | null {
  const [, digits, month = '', day = '', doubt = ''] = partPattern.exec(text) ?? []
  if (digits === undefined || !isInCalendar(digits, month, day)) return null
  const name = seasons[month] ?? monthNames[Number(month) - 1] ?? ''
  if (day === 'XX') return { day: 'some day in', month: name, year: yearWords(digits), doubt: doubts[doubt] ?? '' }
  return {
    day: day && String(Number(day)),
    month: month === 'XX' ? 'some month in' : name,
    year: yearWords(digits),
    doubt: doubts[doubt] ?? '',
  }
}

function isInCalendar(year: string, month: string, day: string): boolean {
  if (month === 'XX') return day === '' || day === 'XX'
  if (seasons[month]) return day === ''
  if (month !== '' && !monthNames[Number(month) - 1]) return false
  if (day === '' || day === 'XX') return true
  const days = new Date(Date.UTC(year.includes('X') ? 2000 : Number(year), Number(month), 0)).getUTCDate()
  return Number(day) >= 1 && Number(day) <= days
}

function yearWords(digits: string): string {
  if (digits.endsWith('XX')) return `${digits.slice(0, 2)}00–${digits.slice(0, 2)}99`
  return digits.endsWith('X') ? `the ${digits.slice(0, 3)}0s` : digits
}

const joined = (...words: string[]): string => words.filter((word) => word !== '').join(' ')

const partWords = ({ doubt, day, month, year }: Part): string => joined(doubt, day, month, year)

function spanWords([from = '', to, more]: readonly string[]): string | null {
  if (more !== undefined) return null
  const first = partFrom(from)
  if (to === undefined) return first && partWords(first)
  const last = partFrom(to)
  if (first && to === '..') return `since ${partWords(first)}`
  if (first && to === '') return `from ${partWords(first)}, end not known`
  if (last && from === '..') return `until ${partWords(last)}`
  if (last && from === '') return `until ${partWords(last)}, beginning not known`
  return first && last && closedSpanWords(first, last)
}

function closedSpanWords(first: Part, last: Part): string {
  if (first.doubt !== last.doubt) return `${partWords(first)} – ${partWords(last)}`
  const { doubt } = first
  const [plainFirst, plainLast] = [partWords({ ...first, doubt: '' }), partWords({ ...last, doubt: '' })]
  const isPlain = /^\d*$/.test(first.day + last.day)
  const sameYear = first.year === last.year && first.month !== '' && last.month !== '' && isPlain
  const isSameMonth = sameYear && first.month === last.month && first.day !== '' && last.day !== ''
  if (isSameMonth) return joined(doubt, `${first.day}–${plainLast}`)
  return joined(doubt, `${sameYear ? joined(first.day, first.month) : plainFirst} – ${plainLast}`)
}

/** `[…]` is one of its dates, `{…}` all of them; `..` within them is a run of dates. */
function listWords(isChoice: boolean, inner: string): string | null {
  const items = inner.split(',').map((item) => {
    const [from = '', to, more] = item.trim().split('..')
    if (to === undefined) return spanWords([from])
    return more === undefined ? spanWords([from || '..', to || '..']) : null
  })
  if (items.includes(null)) return null
  if (!isChoice) return items.join(', ')
  return /^(?:\.\.[^,]*|[^,]*\.\.)$/.test(inner) ? `some time ${items[0]}` : `one of ${items.join(', ')}`
}
