import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { Failure } from '../../../shared/failures.ts'
import type { FileSystem } from '../ports/file-system.ts'
import type { Action } from './action.ts'
import { forgetArrived } from './fold.ts'
import { type LogProgress, type SegmentProgress, tailBytes } from './log-progress.ts'
import { listLogs, segmentPath } from './project-folder.ts'
import { readSegment, type SegmentReading } from './read-segment.ts'
import { SharedTexts } from './shared-texts.ts'
import type { Stamp } from './stamp.ts'
import { applyAction, emptyState, type State } from './state.ts'
import { hasCode, readFailure } from './system-error.ts'

/** What the logs of a folder say, and how far they were read. */
export interface LogReading {
  state: State
  progress: LogProgress
}

type Place = { writerId: string; segment: number; line: number }

/**
 * Folds all logs of a project's folder from their beginnings. `see` is shown each action with the place of its line.
 * Throws Failure `fileUnreadable` and its like: without a segment the project would look as if its actions had never been.
 */
export async function foldLogs(
  files: FileSystem,
  folder: string,
  see: (action: Action, place: Place) => void = () => undefined,
): Promise<LogReading> {
  const cursors: LogCursor[] = []
  for (const [writerId, segments] of await listLogs(files, folder)) {
    const cursor = new LogCursor(files, folder, { writerId, segments })
    cursors.push(cursor)
    await cursor.load()
  }
  const state = emptyState()
  const texts = new SharedTexts()
  // The logs side by side, oldest action first, one segment of each at a time: to hold all actions of a large project
  // until they are sorted took 60 MB more.
  for (let next = oldest(cursors); next; next = oldest(cursors)) {
    const { cursor, action } = next
    see(action, cursor.place)
    for (const { set } of action.ops) texts.share(set)
    applyAction(state, action)
    cursor.index++
    if (cursor.index === cursor.reading.actions.length) await cursor.load()
  }
  forgetArrived(state)
  return { state, progress: new Map(cursors.map(({ writerId, progress }) => [writerId, progress])) }
}

function oldest(cursors: readonly LogCursor[]): { cursor: LogCursor; action: Action } | null {
  let found: { cursor: LogCursor; action: Action } | null = null
  for (const cursor of cursors) {
    const action = cursor.reading.actions[cursor.index]
    if (action && (!found || action.t < found.action.t)) found = { cursor, action }
  }
  return found
}

const nothing: SegmentReading = readSegment(new Uint8Array(), '')

/** Where a writer's log is being read: at the action `index` of the segment that `reading` is of. */
class LogCursor {
  readonly writerId: string
  readonly progress = new Map<number, SegmentProgress>()
  reading = nothing
  index = 0
  readonly #files: FileSystem
  readonly #folder: string
  readonly #segments: readonly number[]
  #segment = 0
  #last: Stamp = ''

  constructor(files: FileSystem, folder: string, log: { writerId: string; segments: readonly number[] }) {
    this.#files = files
    this.#folder = folder
    this.writerId = log.writerId
    this.#segments = log.segments
  }

  /** Of the action at `index`. */
  get place(): Place {
    return { writerId: this.writerId, segment: this.#segment, line: this.reading.lineNumbers[this.index] ?? 0 }
  }

  /** Goes on to the next segment that has actions; after the last, there are none. */
  async load(): Promise<void> {
    this.index = 0
    this.reading = nothing
    while (this.reading.actions.length === 0) {
      const segment = this.#segments[this.progress.size]
      if (segment === undefined) return
      const { bytes, mtimeMs } = await readWhole(this.#files, join(this.#folder, segmentPath(this.writerId, segment)))
      this.#segment = segment
      this.reading = readSegment(bytes, this.writerId, this.#last)
      this.#last = this.reading.actions.at(-1)?.t ?? this.#last
      this.progress.set(segment, progressFrom(this.reading, { bytes, mtimeMs }))
    }
  }
}

/**
 * How far a segment has been read: `reading` is of `bytes` from `from` on. `before` is what had been read of it, where
 * the bytes up to `from` are the last of that.
 */
export function progressFrom(
  reading: SegmentReading,
  { bytes, mtimeMs, from = 0 }: { bytes: Uint8Array; mtimeMs: number; from?: number },
  before: Pick<SegmentProgress, 'lines' | 'faults' | 'completeBytes' | 'checksum'> = unread,
): SegmentProgress {
  const end = from + reading.completeBytes
  return {
    completeBytes: before.completeBytes + reading.completeBytes,
    incompleteBytes: reading.incompleteBytes,
    lines: before.lines + reading.lines,
    faults: [...before.faults, ...reading.faults.map(({ line, fault }) => ({ line: before.lines + line, fault }))],
    tailChecksum: crc32(bytes.subarray(Math.max(0, end - tailBytes), end)),
    checksum: crc32(bytes.subarray(from, end), before.checksum),
    mtimeMs,
  }
}

const unread = { lines: 0, faults: [], completeBytes: 0, checksum: 0 }

/** The bytes of a segment, and the time it had before they were read. Throws Failure `fileUnreadable` and its like. */
export async function readWhole(files: FileSystem, path: string): Promise<{ bytes: Uint8Array; mtimeMs: number }> {
  try {
    const { mtimeMs } = await files.stat(path) // before the bytes: what is written meanwhile is noticed the next time
    return { bytes: await files.readFile(path), mtimeMs }
  } catch (error) {
    throw hasCode(error, 'EISDIR')
      ? new Failure('fileUnreadable', { path, reason: 'it is a folder' })
      : readFailure(error, path)
  }
}
