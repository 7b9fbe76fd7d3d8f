const day = /^(\d{4})-(\d{2})-(\d{2})/
const month = /^(\d{4})-(\d{2})$/

/** An EDTF date to read: `28 October 2025`, `October 2025`, without the time of day; what is not as plain as that stays EDTF. */
export function shownDate(edtf: string): string {
  if (edtf.includes('/') || /[?~%]/.test(edtf)) return edtf
  const [, year, monthNumber, dayNumber] = day.exec(edtf) ?? month.exec(edtf) ?? []
  if (!year || !monthNumber) return edtf
  const at = Date.UTC(Number(year), Number(monthNumber) - 1, Number(dayNumber ?? 1))
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(dayNumber ? { day: 'numeric' } : {}),
  }).format(at)
}

/** When something was made, in this machine's time: `21 Nov 2026`, or at length with the time of day. */
export function shownTime(iso: string, length: 'short' | 'long'): string {
  const at = new Date(iso)
  if (Number.isNaN(at.getTime())) return ''
  const time = length === 'long' ? { timeStyle: 'short' as const } : {}
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', ...time }).format(at)
}
