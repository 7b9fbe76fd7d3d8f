/** A day, month or year as a source gives it. */
export interface CalendarDate {
  year: number
  month?: number
  day?: number
}

/** A date or interval with what is doubtful about it. */
export interface SourceDate {
  start: CalendarDate
  /** Last day of an interval. */
  end?: CalendarDate
  /** EDTF `?`, `~` or `%`: the source does not vouch for it. */
  doubtful: boolean
}

const part = /^(\d{4})(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?(?:T.*)?$/

/** What an EDTF string says as calendar dates, as far as citations need it; null where it names no year (or only part of one). */
export function sourceDateFrom(edtf: string): SourceDate | null {
  const doubtful = /[?~%]/.test(edtf)
  const [first = '', last] = edtf.replace(/[?~%[\]{}]/g, '').split(/\/|\.\.\b|,/)
  const start = calendarDateFrom(first.trim())
  const end = last === undefined ? null : calendarDateFrom(last.trim())
  if (start && end) return { start, end, doubtful }
  const known = start ?? end
  return known && { start: known, doubtful: doubtful || last !== undefined }
}

function calendarDateFrom(text: string): CalendarDate | null {
  const [, year, month, day] = part.exec(text) ?? []
  if (year === undefined) return null
  const numbers = { year: Number(year), month: Number(month), day: Number(day) }
  if (!(numbers.month >= 1 && numbers.month <= 12)) return { year: numbers.year }
  if (!(numbers.day >= 1 && numbers.day <= 31)) return { year: numbers.year, month: numbers.month }
  return numbers
}
