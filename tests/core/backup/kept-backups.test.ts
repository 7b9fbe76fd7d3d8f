import { describe, expect, it } from 'vitest'
import type { Backup } from '../../../main/core/backup/backup-files.ts'
import { keptBackups } from '../../../main/core/backup/kept-backups.ts'

function aBackup(takenAt: string, given: Partial<Backup> = {}): Backup {
  return {
    format: 'mediation-notebook-backup',
    version: 1,
    name: takenAt,
    projectId: 'p_000000000000',
    title: 'Talks',
    folder: '/talks',
    takenAt,
    reason: 'daily',
    articles: 0,
    highlights: 0,
    bytes: 0,
    list: '0'.repeat(64),
    ...given,
  }
}

const names = (backups: Iterable<Backup>) => [...backups].map(({ name }) => name).sort()

/** A backup every day at noon, the last one on the day given. */
function daily(count: number, last: string, given: Partial<Backup> = {}): Backup[] {
  const end = Date.parse(`${last}T12:00:00.000Z`)
  return Array.from({ length: count }, (_, index) => aBackup(new Date(end - index * 86_400_000).toISOString(), given))
}

describe('the backups that are kept', () => {
  it('are the last of 7 days, of 4 weeks and of 6 months', () => {
    // 2026-03-31 is a Tuesday.
    const kept = names(keptBackups(daily(400, '2026-03-31'))).map((name) => name.slice(0, 10))
    expect(kept).toEqual([
      '2025-10-31',
      '2025-11-30',
      '2025-12-31',
      '2026-01-31',
      '2026-02-28',
      '2026-03-15',
      '2026-03-22',
      '2026-03-25',
      '2026-03-26',
      '2026-03-27',
      '2026-03-28',
      '2026-03-29',
      '2026-03-30',
      '2026-03-31',
    ])
  })

  it('are the last of each day where there are several', () => {
    const day = ['08', '12', '17'].map((hour) => aBackup(`2026-03-31T${hour}:00:00.000Z`))
    expect(names(keptBackups(day))).toEqual(['2026-03-31T17:00:00.000Z'])
  })

  it('are counted by days with a backup, so that a project left for a year keeps its last ones', () => {
    const old = daily(7, '2024-05-05')
    expect(names(keptBackups([aBackup('2026-03-31T12:00:00.000Z'), ...old]))).toHaveLength(7)
  })

  it('are those before the last 7 merges, too', () => {
    const merges = Array.from({ length: 9 }, (_, hour) =>
      aBackup(`2026-03-31T0${hour}:00:00.000Z`, { reason: 'merge' }),
    )
    expect(names(keptBackups(merges))).toEqual(names(merges.slice(2)))
  })

  it('are counted for each folder of a project apart', () => {
    const here = daily(3, '2026-03-31')
    const there = daily(3, '2026-03-30', { folder: '/copy' })
    expect(keptBackups([...here, ...there]).size).toBe(6)
  })
})
