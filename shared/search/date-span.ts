import { normalise } from '../text/normalise.ts'

/** Days, both inclusive, as `2025-10-01`; null where the span is open. */
export interface DateSpan {
  from: string | null
  to: string | null
}

const datePattern = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/

/**
 * The days that a date or a span of dates means: `2025`, `2025-10`, `2025-10-18`, `2025-10..2025-11`, `2025-10..`,
 * `..2025-11`, in any digits. Says what is wrong where it means none.
 */
export function dateSpanFrom(typed: string): DateSpan | 'noDate' | 'dateBackwards' {
  const parts = normalise(typed)
    .trim()
    .split(/\.\.|…|\//u)
  const [first = '', last = first] = parts
  if (parts.length > 2 || (first === '' && last === '')) return 'noDate'
  const from = first === '' ? null : daysFrom(first)
  const to = last === '' ? null : daysFrom(last)
  if ((first !== '' && !from) || (last !== '' && !to)) return 'noDate'
  const span = { from: from?.first ?? null, to: to?.last ?? null }
  return span.from !== null && span.to !== null && span.from > span.to ? 'dateBackwards' : span
}

function daysFrom(typed: string): { first: string; last: string } | null {
  const [, year, month, day] = datePattern.exec(typed.trim()) ?? []
  if (year === undefined) return null
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` }
  const twoDigits = (digits: string | number) => String(digits).padStart(2, '0')
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  if (Number(month) < 1 || Number(month) > 12) return null
  const stem = `${year}-${twoDigits(month)}`
  if (day === undefined) return { first: `${stem}-01`, last: `${stem}-${twoDigits(lastDay)}` }
  if (Number(day) < 1 || Number(day) > lastDay) return null
  return { first: `${stem}-${twoDigits(day)}`, last: `${stem}-${twoDigits(day)}` }
}
