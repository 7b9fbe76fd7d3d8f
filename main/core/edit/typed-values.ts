import edtf from 'edtf'
import { Failure } from '../../../shared/failures.ts'

// Values that a person types, checked before they are stored. Each throws Failure `valueInvalid`.

interface Bounds {
  min: string | null
  max: string | null
}

const knownBounds = new Map<string, Bounds | null>()
/** A project has a few thousand different dates. */
const mostKnownBounds = 20_000

/** The first and the last moment that an EDTF date (level 0 or 1) may mean, ISO 8601 UTC, null where open; or null where it is no such date. Parsing takes a third of a millisecond, so the answer is kept. */
export function edtfBounds(text: string): Bounds | null {
  let bounds = knownBounds.get(text)
  if (bounds === undefined) {
    bounds = boundsOf(text)
    if (knownBounds.size === mostKnownBounds) knownBounds.clear()
    knownBounds.set(text, bounds)
  }
  return bounds
}

const plainDate = /^(\d{4})-\d{2}-\d{2}$/

function isCalendarDay(text: string): boolean {
  const start = new Date(`${text}T00:00:00.000Z`)
  return !Number.isNaN(start.getTime()) && start.toISOString().startsWith(text)
}

/** A plain day, as nearly all dates are: the parser takes a thousand times as long for it. */
function boundsOfDay(text: string): Bounds | null {
  const [, year] = plainDate.exec(text) ?? []
  if (year === undefined || Number(year) < 100) return null
  if (!isCalendarDay(text)) return null
  return { min: `${text}T00:00:00.000Z`, max: `${text}T23:59:59.999Z` }
}

function boundsOf(text: string): Bounds | null {
  const day = boundsOfDay(text)
  if (day) return day
  if (!/^[-\dYXTZ+:/.~?%]+$/.test(text)) return null // letters and bare numbers of other kinds mean something else to the parser
  if (/^\d{5,}$/.test(text)) return null
  const days = text.match(/(?<![\dY])\d{4}-\d{2}-\d{2}/g) ?? []
  if (days.some((each) => !isCalendarDay(each))) return null // the parser takes 29 February of any year for a day
  try {
    const { min, max } = edtf(text, { level: 1 })
    return { min: isoOrNull(min), max: isoOrNull(max) }
  } catch {
    return null
  }
}

function isoOrNull(ms: number): string | null {
  const date = new Date(ms)
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}

/** An EDTF date as typed. */
export function assertEdtf(field: string, found: string): void {
  if (!edtfBounds(found)) throw new Failure('valueInvalid', { field, found, expected: 'edtf' })
}

/** The address of a page, http or https. */
export function assertAddress(field: string, found: string): void {
  if (!/^https?:\/\//i.test(found) || !URL.canParse(found))
    throw new Failure('valueInvalid', { field, found, expected: 'address' })
}

/** The canonical form of a BCP 47 language tag. */
export function languageTag(field: string, found: string): string {
  try {
    const [tag] = Intl.getCanonicalLocales(found.trim())
    if (tag) return tag
  } catch {
    // told below
  }
  throw new Failure('valueInvalid', { field, found, expected: 'language' })
}

/** The number of a Wikidata item. */
export function assertWikidataId(field: string, found: string): void {
  if (!/^Q[1-9][0-9]*$/.test(found)) throw new Failure('valueInvalid', { field, found, expected: 'wikidata' })
}
