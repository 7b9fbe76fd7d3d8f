import { calendarDay } from './calendar-day.ts'
import { monthOfName } from './month-names.ts'

/** The day that a news address carries in its path (`/2020/03/16/`, `/2020-03-16-`, `/20200316`, `/2020/mar/16/`), or null. */
export function dayOfUrl(address: string): string | null {
  const path = address.replace(/^\w+:\/\/[^/]*/, '').replace(/[?#].*$/, '')
  const parts = /[/_-](19\d\d|20\d\d)[/_-](\d{1,2}|[a-z]{3,9})[/_-](\d{1,2})(?!\d)/i.exec(path)
  if (parts) {
    const [, year = '', month = '', day = ''] = parts
    const monthNumber = /^\d+$/.test(month) ? Number(month) : (monthOfName(month)?.month ?? 0)
    const found = calendarDay(Number(year), monthNumber, Number(day))
    if (found) return found
  }
  const packed = /[/_-](20[0-3]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d(?!\d{4}))/.exec(path)
  return packed ? calendarDay(Number(packed[1]), Number(packed[2]), Number(packed[3])) : null
}
