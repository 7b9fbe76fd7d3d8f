// Dates in EDTF as people read them. What the app does not understand is shown as it stands.

const monthNames = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const datePattern = /^(-?\d{2,4}X{0,2})(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?(?:T(\d{2}:\d{2})\S*?)?([~?%]?)$/

function onePointWords(edtf: string): string {
  const found = datePattern.exec(edtf)
  if (!found) return edtf
  const [, year = '', month, day, , doubt] = found
  const monthName = month && month !== 'XX' ? monthNames[Number(month) - 1] : undefined
  if (month && month !== 'XX' && !monthName) return edtf
  const dayNumber = monthName && day && day !== 'XX' ? String(Number(day)) : undefined
  const words = [dayNumber, monthName, year.replace(/X+$/, (unknown) => `${'0'.repeat(unknown.length)}s`)]
  const date = words.filter(Boolean).join(' ')
  const before = doubt === '~' || doubt === '%' ? 'about ' : ''
  return `${before}${date}${doubt === '?' || doubt === '%' ? ' (uncertain)' : ''}`
}

/** A date in EDTF as words: `19 Oct 2025`, `about Oct 2025`, `18 Oct 2025 – 19 Oct 2025`. */
export function dateWords(edtf: string): string {
  const [from = '', to] = edtf.split('/')
  if (to === undefined) return onePointWords(from)
  if (to === '..' || to === '') return `from ${onePointWords(from)}`
  if (from === '..' || from === '') return `until ${onePointWords(to)}`
  return `${onePointWords(from)} – ${onePointWords(to)}`
}

/** Whether a date says less than one certain day, so that its EDTF is worth showing. */
export function isImprecise(edtf: string): boolean {
  return !/^\d{4}-\d{2}-\d{2}(T[^~?%]*)?$/.test(edtf)
}

/** A moment, ISO 8601, as a day in words. */
export function dayWords(iso: string): string {
  return dateWords(iso.slice(0, 10))
}
