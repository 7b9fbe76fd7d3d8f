import { join } from 'node:path'
import type { Host } from '../ports/host.ts'
import type { Action } from './action.ts'
import { replaceDurablyInParts } from './durable-write.ts'
import { foldMore } from './fold.ts'
import { findingsOf, type LogProgress } from './log-progress.ts'
import { readNewLines } from './read-new-lines.ts'
import { type SnapshotPlace, snapshotName } from './read-snapshot.ts'
import { encodeSnapshot } from './snapshot-format.ts'
import { base32From, writerOf } from './stamp.ts'
import type { State } from './state.ts'

/** What a writer knows of a project when it has stopped writing. */
export interface Known {
  state: State
  /** How far the logs were read; our own up to where we began. */
  progress: LogProgress
  /** What we wrote since, in order. */
  own: readonly Action[]
  writerId: string
  /** How many bytes of the logs the snapshot has that is there. */
  coveredBytes: number
}

/**
 * Keeps a snapshot of what was folded for the next opening, where that saves enough. Reads first what is behind what
 * was read, and keeps none unless our own log is exactly what we wrote, and no line anywhere is damaged or on its way.
 * Takes what others wrote meanwhile into the state. Throws what reading and writing files throw.
 */
export async function keepSnapshot(host: Host, place: SnapshotPlace, known: Known): Promise<void> {
  const { state, own, writerId, coveredBytes } = known
  const lastStamps = new Map([...state.lastStamps].filter(([writer]) => writer !== writerId))
  const read = { progress: known.progress, lastStamps, except: null }
  const news = await readNewLines(host.files, place.path, read)
  if (news.kind === 'changed' || findingsOf(news.progress).length > 0) return
  const written = news.actions.filter(({ t }) => writerOf(t) === writerId)
  if (written.length !== own.length || written.some(({ t }, index) => t !== own[index]?.t)) return
  if (!isWorthwhile(bytesIn(news.progress), coveredBytes)) return
  foldMore(state, news.actions)
  await writeSnapshot(host, place, { state, progress: news.progress })
}

/** Writes a snapshot of a state that is the fold of these logs as far as they were read. */
export async function writeSnapshot(
  { files, chance }: Pick<Host, 'files' | 'chance'>,
  { path, projectId, dataPath }: SnapshotPlace,
  folded: { state: State; progress: LogProgress },
): Promise<void> {
  const lines = encodeSnapshot({ path, projectId }, folded)
  await replaceDurablyInParts(files, join(dataPath, snapshotName), lines, base32From(chance.bytes(8)))
}

/** Whether reading less saves more than writing costs: from 4 MB of logs, a tenth of a second's reading, and an eighth of all. */
export function isWorthwhile(logBytes: number, coveredBytes: number): boolean {
  const newBytes = logBytes - coveredBytes
  return newBytes >= 4_000_000 && newBytes * 8 >= logBytes
}

function bytesIn(progress: LogProgress): number {
  const segments = [...progress.values()].flatMap((each) => [...each.values()])
  return segments.reduce((sum, { completeBytes }) => sum + completeBytes, 0)
}
