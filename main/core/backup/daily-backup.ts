import { Failure } from '../../../shared/failures.ts'
import type { ProjectStore } from '../store/project-store.ts'
import { backupsOf } from './backup-files.ts'
import { takeBackup } from './take-backup.ts'

/** How long closing a project waits for a backup that is under way. What it had copied is there for the next one. */
const patienceMs = 5_000

/** A backup that is taken behind the work. */
export interface DailyBackup {
  /** Why the last one could not be taken; null where none failed. */
  readonly failure: Failure | null
  /** Waits for it a while, then stops it. */
  end(): Promise<void>
}

/** Whether this folder's backup of today (UTC) is still to be taken. */
async function isDue({ host, projectId, folder }: ProjectStore): Promise<boolean> {
  const today = new Date(host.clock.nowMs()).toISOString().slice(0, 10)
  const backups = await backupsOf(host, projectId)
  return !backups.some(
    (backup) => backup.reason === 'daily' && backup.folder === folder && backup.takenAt.startsWith(today),
  )
}

/**
 * Begins the day's backup where there is none yet and returns at once: nobody waits for it. `onOver` is called when it is
 * taken, or could not be; the project is not touched either way.
 */
export function startDailyBackup(store: ProjectStore, onOver: () => void = () => undefined): DailyBackup {
  const abort = new AbortController()
  let failure: Failure | null = null
  const work = async () => {
    try {
      if (!(await isDue(store))) return
      await takeBackup(store, 'daily', abort.signal)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      if (error.code === 'cancelled') return
      failure = error
    }
    onOver()
  }
  const done = work()
  done.catch(() => undefined) // thrown again by end()
  return {
    get failure() {
      return failure
    },
    async end() {
      const timer = setTimeout(() => abort.abort(), patienceMs)
      try {
        await done
      } finally {
        clearTimeout(timer)
      }
    },
  }
}
