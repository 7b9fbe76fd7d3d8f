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

const part = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T[^?~%]*)?([?~%]?)$/

/** What an EDTF string says as calendar dates; null where it is anything but a date or a closed interval, with doubt of neither or both ends. */
export function sourceDateFrom(edtf: string): SourceDate | null {
  const [first = '', last, more] = edtf.trim().split('/')
  const start = calendarDateFrom(first)
  if (!start || more !== undefined) return null
  if (last === undefined) return { start: start.date, doubtful: start.doubtful }
  const end = calendarDateFrom(last)
  if (!end || end.doubtful !== start.doubtful) return null
  return { start: start.date, end: end.date, doubtful: start.doubtful }
}

function calendarDateFrom(text: string): { date: CalendarDate; doubtful: boolean } | null {
  const [, year, month, day, doubt] = part.exec(text) ?? []
  if (year === undefined) return null
  const isDate = (month === undefined || between(month, 12)) && (day === undefined || between(day, 31))
  if (!isDate) return null
  const date = { year: Number(year), ...(month && { month: Number(month) }), ...(day && { day: Number(day) }) }
  return { date, doubtful: doubt !== '' }
}

function between(digits: string, most: number): boolean {
  return Number(digits) >= 1 && Number(digits) <= most
}
