import { Failure } from '../../../shared/failures.ts'
import type { ProjectStore } from '../store/project-store.ts'
import type { ProjectChanges } from './project-changes.ts'

/** Often enough to feel live, seldom enough not to be felt: a look costs a few listings and lengths. */
const everyMs = 3_000

/**
 * Looks into a project's folder every few seconds for what a sync engine or another process wrote, as long as a tab
 * listens. Polls, as network drives and sync engines do not tell reliably of changes. Gives a function that ends it.
 */
export function followFolder(
  store: Pick<ProjectStore, 'refresh'>,
  changes: Pick<ProjectChanges, 'isHeardBesides'>,
  intervalMs = everyMs,
): () => void {
  let isLooking = false
  const look = async () => {
    if (isLooking || !changes.isHeardBesides(undefined)) return
    isLooking = true
    try {
      await store.refresh()
    } catch (error) {
      if (!(error instanceof Failure)) throw error // the folder may be out of reach for a time: the next look will tell
    } finally {
      isLooking = false
    }
  }
  const timer = setInterval(() => void look(), intervalMs)
  timer.unref()
  return () => clearInterval(timer)
}
