import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { Failure } from '../../../shared/failures.ts'
import type { FileSystem } from '../ports/file-system.ts'
import type { Action } from './action.ts'
import { type LogProgress, type SegmentProgress, tailBytes } from './log-progress.ts'
import { listLogs, segmentPath } from './project-folder.ts'
import { readSegment, type SegmentReading } from './read-segment.ts'
import type { Stamp } from './stamp.ts'
import { hasCode, readFailure } from './system-error.ts'

/** What the logs of a folder say, and how far they were read. */
export interface LogReading {
  /** Log by log, in the order of each. */
  actions: Action[]
  progress: LogProgress
}

/**
 * Reads all logs of a project's folder from their beginnings. `see` is shown each action with the place of its line.
 * Throws Failure `fileUnreadable` and its like: without a segment the project would look as if its actions had never been.
 */
export async function readLogs(
  files: FileSystem,
  folder: string,
  see: (action: Action, place: { writerId: string; segment: number; line: number }) => void = () => undefined,
): Promise<LogReading> {
  const actions: Action[] = []
  const progress: LogProgress = new Map()
  for (const [writerId, segments] of await listLogs(files, folder)) {
    const ofWriter = new Map<number, SegmentProgress>()
    let last: Stamp = ''
    for (const segment of segments) {
      const path = join(folder, segmentPath(writerId, segment))
      const { bytes, mtimeMs } = await readWhole(files, path)
      const reading = readSegment(bytes, writerId, last)
      for (const [index, action] of reading.actions.entries()) {
        actions.push(action)
        see(action, { writerId, segment, line: reading.lineNumbers[index] ?? 0 })
      }
      last = reading.actions.at(-1)?.t ?? last
      ofWriter.set(segment, progressFrom(reading, bytes, mtimeMs))
    }
    progress.set(writerId, ofWriter)
  }
  return { actions, progress }
}

/** How far a segment was read whose bytes are `bytes`. `before` is what had been read of it, where `bytes` only goes on from there. */
export function progressFrom(
  reading: SegmentReading,
  bytes: Uint8Array,
  mtimeMs: number,
  before: Pick<SegmentProgress, 'lines' | 'faults' | 'completeBytes'> = { lines: 0, faults: [], completeBytes: 0 },
): SegmentProgress {
  const tail = bytes.subarray(Math.max(0, reading.completeBytes - tailBytes), reading.completeBytes)
  return {
    completeBytes: before.completeBytes + reading.completeBytes,
    incompleteBytes: reading.incompleteBytes,
    lines: before.lines + reading.lines,
    faults: [...before.faults, ...reading.faults.map(({ line, fault }) => ({ line: before.lines + line, fault }))],
    tailChecksum: crc32(tail),
    mtimeMs,
  }
}

async function readWhole(files: FileSystem, path: string): Promise<{ bytes: Uint8Array; mtimeMs: number }> {
  try {
    const { mtimeMs } = await files.stat(path) // before the bytes: what is written meanwhile is noticed the next time
    return { bytes: await files.readFile(path), mtimeMs }
  } catch (error) {
    throw hasCode(error, 'EISDIR')
      ? new Failure('fileUnreadable', { path, reason: 'it is a folder' })
      : readFailure(error, path)
  }
}
