import { isValidJalaaliDate, toGregorian } from 'jalaali-js'

/** Years that a publication date can have. No clock here: a date in the near future is left to the person. */
const earliestYear = 1900
const latestYear = 2100

/**
 * The EDTF day `YYYY-MM-DD` of three numbers, or null where no such day exists or its year is implausible. Years
 * 1300–1499 are taken as Solar Hijri, the civil calendar of Iran and Afghanistan (1921–2120).
 */
export function calendarDay(year: number, month: number, day: number): string | null {
  if (year >= 1300 && year < 1500) return solarHijriDay(year, month, day)
  if (year < earliestYear || year > latestYear || month < 1 || month > 12 || day < 1) return null
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return day <= lastDay ? isoDay(year, month, day) : null
}

/** The Gregorian EDTF day of a Solar Hijri date, or null where no such day exists. */
export function solarHijriDay(year: number, month: number, day: number): string | null {
  if (!isValidJalaaliDate(year, month, day)) return null
  const { gy, gm, gd } = toGregorian(year, month, day)
  return gy >= earliestYear && gy <= latestYear ? isoDay(gy, gm, gd) : null
}

function isoDay(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
