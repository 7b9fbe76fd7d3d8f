import type { ImportRun } from './import-run.ts'

/** Before so many results nobody knows how fast it goes. */
const fewestResults = 4

/** `12 a second, about 2 minutes left`, once there is something to reckon with; otherwise null. */
export function paceWords(
  { total, results, startedMs, startedWith }: Pick<ImportRun, 'total' | 'results' | 'startedMs' | 'startedWith'>,
  nowMs = performance.now(),
): string | null {
  const done = results.length - startedWith
  const seconds = (nowMs - startedMs) / 1000
  if (done < fewestResults || seconds < 1) return null
  const rate = done / seconds
  return `${rateWords(rate)}, ${leftWords((total - results.length) / rate)}`
}

function rateWords(rate: number): string {
  if (rate >= 10) return `${Math.round(rate)} a second`
  return rate >= 1 ? `${rate.toFixed(1)} a second` : `${Math.max(1, Math.round(rate * 60))} a minute`
}

function leftWords(seconds: number): string {
  if (seconds < 10) return 'a few seconds left'
  if (seconds < 90) return `about ${Math.round(seconds / 10) * 10} seconds left`
  const minutes = Math.round(seconds / 60)
  return `about ${minutes === 1 ? '1 minute' : `${minutes} minutes`} left`
}
