import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { FileSystem } from '../ports/file-system.ts'
import type { Action } from './action.ts'
import type { LogProgress, SegmentProgress } from './log-progress.ts'
import { listLogs, segmentPath } from './project-folder.ts'
import { progressFrom, readWhole } from './read-logs.ts'
import { readSegment } from './read-segment.ts'
import type { SnapshotHeader } from './snapshot-format.ts'

/**
 * What the logs of a folder hold behind what a snapshot has of them, and how far they are read then. Null unless each
 * begins with exactly the bytes that the snapshot has: all of them are read and compared by checksum, so that damage
 * done since is found as it is found by folding afresh.
 */
export async function readBehind(
  files: FileSystem,
  folder: string,
  { logs: covered, lastStamps }: Pick<SnapshotHeader, 'logs' | 'lastStamps'>,
): Promise<{ actions: Action[]; progress: LogProgress } | null> {
  const logs = await listLogs(files, folder)
  for (const { writerId, segments } of covered)
    for (const { segment } of segments) if (!logs.get(writerId)?.includes(segment)) return null
  const stamps = new Map(lastStamps)
  const actions: Action[] = []
  const progress: LogProgress = new Map()
  for (const [writerId, segments] of logs) {
    const known = covered.find((log) => log.writerId === writerId)?.segments ?? []
    const lastKnown = known.at(-1)?.segment ?? 0
    const read = new Map<number, SegmentProgress>()
    progress.set(writerId, read)
    let last = stamps.get(writerId) ?? ''
    for (const segment of segments) {
      const before = known.find((each) => each.segment === segment)
      const { bytes, mtimeMs } = await readWhole(files, join(folder, segmentPath(writerId, segment)))
      if (before && !goesOnFrom(bytes, before)) return null
      const from = before?.completeBytes ?? 0
      if (segment < lastKnown && bytes.length > from) return null
      const reading = readSegment(bytes.subarray(from), writerId, last)
      for (const action of reading.actions) actions.push(action)
      last = reading.actions.at(-1)?.t ?? last
      read.set(segment, progressFrom(reading, { bytes, mtimeMs, from }, before && { ...before, faults: [] }))
    }
  }
  return { actions, progress }
}

function goesOnFrom(bytes: Uint8Array, { completeBytes, checksum }: { completeBytes: number; checksum: number }) {
  return bytes.length >= completeBytes && crc32(bytes.subarray(0, completeBytes)) === checksum
}
