import { calendarDay } from './calendar-day.ts'
import { foldDigits } from './fold-digits.ts'
import { readWrittenDate } from './written-date.ts'

const isoPattern =
  /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?:[T\s,]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?(?![\d:]))?/i

/**
 * EDTF of a machine-readable date. A time is kept only with its zone, as the source gives it, so that the first ten
 * characters are the day that the page shows; otherwise the day alone. Null for anything implausible.
 */
export function edtfFromTimestamp(value: string, language: string | null): string | null {
  const text = foldDigits(value).trim()
  const iso = isoPattern.exec(text)
  if (iso) return edtfFromIso(iso)
  if (/^1\d{9}(?:\d{3})?$/.test(text)) return new Date(Number(text.padEnd(13, '0'))).toISOString().replace('.000Z', 'Z')
  const day = readWrittenDate(text, language)?.day ?? null
  return day && withTimeOfText(day, text)
}

function edtfFromIso(match: RegExpExecArray): string | null {
  const [, year = '', , month = '', dayOfMonth = '', hour, minute, second, zone] = match
  const day = calendarDay(Number(year), Number(month), Number(dayOfMonth))
  return day && hour && minute ? withTime(day, hour, minute, second, zone) : day
}

/** `Tue, 17 Mar 2020 09:30:00 GMT`, `Tue Mar 17 2020 09:30:00 GMT+0100`. */
function withTimeOfText(day: string, text: string): string {
  const time = /\b(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(?:(?:GMT|UTC)(?=[+-]))?(Z|GMT|UTC|[+-]\d{2}:?\d{2})(?![\d:])/i.exec(
    text,
  )
  return time?.[1] && time[2] ? withTime(day, time[1], time[2], time[3], time[4]) : day
}

function withTime(day: string, hour: string, minute: string, second = '00', zone?: string): string {
  if (!zone || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return day
  const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}` : 'Z'
  return `${day}T${hour.padStart(2, '0')}:${minute}:${second}${/^[+-]00:00$/.test(offset) ? 'Z' : offset}`
}
