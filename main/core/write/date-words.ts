import { type CalendarDate, sourceDateFrom } from './source-date.ts'

const months = [
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

/** An EDTF date in words, `30 October 2025`, `1–5 October 2025`, `about March 2024`; what cannot be read is given as it stands. */
export function dateWords(edtf: string): string {
  const date = sourceDateFrom(edtf)
  if (!date) return edtf
  const words = date.end ? intervalWords(date.start, date.end) : calendarDateWords(date.start)
  return date.doubtful ? `about ${words}` : words
}

function calendarDateWords({ year, month, day }: CalendarDate): string {
  return [day, month && months[month - 1], year].filter((word) => word !== undefined).join(' ')
}

function intervalWords(start: CalendarDate, end: CalendarDate): string {
  const sameMonth = start.year === end.year && start.month === end.month
  if (sameMonth && start.day && end.day) return `${start.day}–${calendarDateWords(end)}`
  const from = start.year === end.year ? { ...start, year: undefined } : start
  const first = [from.day, from.month && months[from.month - 1], from.year]
    .filter((word) => word !== undefined)
    .join(' ')
  return first === '' ? calendarDateWords(end) : `${first} – ${calendarDateWords(end)}`
}
