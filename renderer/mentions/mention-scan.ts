import { api } from '../api/connection.ts'
import { failureIn } from '../api/failure.ts'
import { queryClient } from '../api/queries.ts'
import { streamEnd } from '../api/stream-end.ts'

/** The looking for names that is under way in this tab, or that the person stopped. One at a time, whoever wants it. */
export interface MentionScan {
  project: string
  /** Articles; null before the first is done. */
  progress: { done: number; total: number } | null
  isStopped: boolean
}

let scan: MentionScan | null = null
let abort: AbortController | null = null
const listeners = new Set<() => void>()

function set(next: MentionScan | null): void {
  scan = next
  for (const listener of listeners) listener()
}

/** For `useSyncExternalStore`. */
export const mentionScan = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  now: (): MentionScan | null => scan,
}

/** Looks through what is new in the articles and names of a project, unless that is under way. Core keeps what it finds. */
export async function startMentionScan(project: string): Promise<void> {
  if (scan?.project === project && !scan.isStopped) return
  abort?.abort()
  const controller = new AbortController()
  abort = controller
  set({ project, progress: null, isStopped: false })
  try {
    const stream = await api.mention.scan({ project }, { signal: controller.signal })
    await streamEnd(stream, ({ done, total }) => {
      if (abort === controller) set({ project, progress: { done, total }, isStopped: false })
    })
  } catch (error) {
    // A connection that dropped, or a project that was closed: the next look at the count begins anew.
    if (failureIn(error) !== null || controller.signal.aborted) return
  } finally {
    if (abort === controller) {
      set(null)
      void queryClient.invalidateQueries({ queryKey: ['mention'] })
    }
  }
}

/** Stops it until the person wants to go on; what was found stays found. */
export function stopMentionScan(): void {
  const stopped = scan
  const controller = abort
  abort = null
  controller?.abort()
  set(stopped && { ...stopped, isStopped: true })
  void queryClient.invalidateQueries({ queryKey: ['mention'] })
}
