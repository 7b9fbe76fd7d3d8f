import * as chrono from 'chrono-node'
import { calendarDay } from './calendar-day.ts'
import type { WrittenDate } from './written-date.ts'

const longestTextUtf16 = 300

const readers: { readonly [language: string]: { parse(text: string): chrono.ParsedResult[] } } = {
  en: chrono.en.strict,
  de: chrono.de.strict,
  fr: chrono.fr.strict,
  ja: chrono.ja.strict,
  pt: chrono.pt.strict,
  nl: chrono.nl.strict,
  zh: chrono.zh.strict,
  ru: chrono.ru.strict,
  es: chrono.es.strict,
  uk: chrono.uk.strict,
  it: chrono.it.strict,
  sv: chrono.sv.strict,
  fi: chrono.fi.strict,
  vi: chrono.vi.strict,
}

/** The first day that chrono reads in a short text of one of its languages; only with day, month and year all written out. */
export function readForeignDate(text: string, language: string | null): WrittenDate | null {
  const reader = readers[(language ?? 'en').slice(0, 2).toLowerCase()]
  if (!reader || !/\d/.test(text)) return null
  for (const result of reader.parse(text.slice(0, longestTextUtf16))) {
    const { start } = result
    if (!start.isCertain('year') || !start.isCertain('month') || !start.isCertain('day')) continue
    const day = calendarDay(start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0)
    if (day) return { day, startUtf16: result.index }
  }
  return null
}
