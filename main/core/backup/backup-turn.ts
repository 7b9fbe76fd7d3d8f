import { Failure } from '../../../shared/failures.ts'
import { takeLock } from '../store/lock.ts'
import type { ProjectStore } from '../store/project-store.ts'
import { backupsFolder } from './backup-files.ts'

const waitMs = 250
const patienceMs = 60_000
const turns = new Map<string, Promise<unknown>>()

/**
 * Works on a project's backups alone: one after another in this process, and by a lock beside them among processes, so
 * that nobody clears away what another is just about to name. Throws Failure `projectLocked` after a minute of waiting.
 */
export function inTurnOverBackups<T>(
  { host, folder, projectId }: Pick<ProjectStore, 'host' | 'folder' | 'projectId'>,
  work: () => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const backups = backupsFolder(host, projectId)
  const before = turns.get(backups) ?? Promise.resolve()
  const turn = before.then(async () => {
    const lock = await patiently(() => takeLock(host, { path: folder, dataPath: backups }, 'a backup'), signal)
    try {
      return await work()
    } finally {
      await lock.release().catch(() => undefined) // a lock that nobody holds is set aside by the next
    }
  })
  const settled = turn.catch(() => undefined)
  turns.set(backups, settled)
  void settled.then(() => turns.get(backups) === settled && turns.delete(backups))
  return turn
}

async function patiently<T>(take: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  for (let waitedMs = 0; ; waitedMs += waitMs)
    try {
      if (signal?.aborted) throw new Failure('cancelled', {})
      return await take()
    } catch (error) {
      if (!(error instanceof Failure && error.code === 'projectLocked') || waitedMs >= patienceMs) throw error
      await new Promise((resolve) => setTimeout(resolve, waitMs))
    }
}
