/** When something was made, in this machine's time: `21 Nov 2026`, or at length with the time of day. */
export function shownTime(iso: string, length: 'short' | 'long'): string {
  const at = new Date(iso)
  if (Number.isNaN(at.getTime())) return ''
  const time = length === 'long' ? { timeStyle: 'short' as const } : {}
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', ...time }).format(at)
}
