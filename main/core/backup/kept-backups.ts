import type { Backup } from './backup-files.ts'

const days = 7
const weeks = 4
const months = 6
const beforeSteps = 7
const dayMs = 86_400_000

const dayOf = (takenAt: string): string => takenAt.slice(0, 10)
const monthOf = (takenAt: string): string => takenAt.slice(0, 7)
/** Weeks from Monday to Sunday, counted from 1970. */
const weekOf = (takenAt: string): string => String(Math.floor((Date.parse(takenAt) / dayMs + 3) / 7))

/**
 * Which backups are kept, by the folder they were taken of: of the daily ones, the last of each of the last 7 days, 4 weeks
 * and 6 months that have one; of those taken before a merge or a migration, the last 7.
 */
export function keptBackups(backups: readonly Backup[]): Set<Backup> {
  const kept = new Set<Backup>()
  for (const folder of new Set(backups.map((backup) => backup.folder))) {
    const ofFolder = backups
      .filter((backup) => backup.folder === folder)
      .sort((a, b) => (a.takenAt < b.takenAt ? 1 : -1))
    const daily = ofFolder.filter(({ reason }) => reason === 'daily')
    for (const backup of [
      ...lastOfEach(daily, dayOf, days),
      ...lastOfEach(daily, weekOf, weeks),
      ...lastOfEach(daily, monthOf, months),
      ...ofFolder.filter(({ reason }) => reason !== 'daily').slice(0, beforeSteps),
    ])
      kept.add(backup)
  }
  return kept
}

/** The last backup of each of the last periods that have one. */
function lastOfEach(lastFirst: readonly Backup[], periodOf: (takenAt: string) => string, count: number): Backup[] {
  const byPeriod = new Map<string, Backup>()
  for (const backup of lastFirst) {
    const period = periodOf(backup.takenAt)
    if (!byPeriod.has(period) && byPeriod.size < count) byPeriod.set(period, backup)
  }
  return [...byPeriod.values()]
}
