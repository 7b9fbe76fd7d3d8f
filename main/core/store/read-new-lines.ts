import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { FileStatus, FileSystem } from '../ports/file-system.ts'
import type { Action } from './action.ts'
import { decodeLine } from './line.ts'
import { type LogProgress, type SegmentProgress, tailBytes } from './log-progress.ts'
import { listLogs, segmentPath } from './project-folder.ts'
import { progressFrom } from './read-logs.ts'
import { readSegment } from './read-segment.ts'
import type { Stamp } from './stamp.ts'
import { hasCode, readFailure } from './system-error.ts'

/** What the logs hold beyond what was read: actions that follow, or something before that is other than it was. */
export type NewLines = { kind: 'follows'; actions: Action[]; progress: LogProgress } | { kind: 'changed' }

const changed = 'changed'

/**
 * Reads what was added to the logs since: new writers, new segments, more lines. A log that became shorter counts as on
 * its way here: what was read of it holds until it has grown again. Only looks at lengths and times where nothing is new.
 * `except` is the writer whose log is not looked at: ours.
 */
export async function readNewLines(
  files: FileSystem,
  folder: string,
  known: { progress: LogProgress; lastStamps: ReadonlyMap<string, Stamp>; except: string | null },
): Promise<NewLines> {
  const actions: Action[] = []
  const progress: LogProgress = new Map()
  for (const [writerId, numbers] of await listLogs(files, folder)) {
    const before = known.progress.get(writerId) ?? new Map<number, SegmentProgress>()
    const after = new Map(before)
    progress.set(writerId, after)
    if (writerId === known.except) continue
    let last = known.lastStamps.get(writerId) ?? ''
    const lastKnown = Math.max(0, ...before.keys())
    for (const segment of numbers) {
      const earlier = before.get(segment) ?? null
      if (!earlier && segment < lastKnown) return { kind: 'changed' }
      const more = await readMore(files, join(folder, segmentPath(writerId, segment)), { writerId, earlier, last })
      if (more === changed || (more?.actions.length && segment < lastKnown)) return { kind: 'changed' }
      if (!more) continue
      for (const action of more.actions) actions.push(action)
      last = more.actions.at(-1)?.t ?? last
      after.set(segment, more.progress)
    }
  }
  for (const [writerId, segments] of known.progress) if (!progress.has(writerId)) progress.set(writerId, segments)
  return { kind: 'follows', actions, progress: new Map([...progress].sort(([a], [b]) => (a < b ? -1 : 1))) }
}

type More = { actions: Action[]; progress: SegmentProgress }

/** What a segment holds after what was read of it; null where nothing is new. */
async function readMore(
  files: FileSystem,
  path: string,
  { writerId, earlier, last }: { writerId: string; earlier: SegmentProgress | null; last: Stamp },
): Promise<More | null | typeof changed> {
  const done = earlier?.completeBytes ?? 0
  try {
    const status = await files.stat(path)
    if (earlier && isAsRead(status, earlier)) return null
    if (status.size < done) return null
    if (earlier && (await isMended(files, path, earlier))) return changed
    const from = Math.max(0, done - tailBytes)
    const bytes = await readFrom(files, path, from, status.size)
    const tail = bytes.subarray(0, done - from)
    if (earlier && (tail.length < done - from || crc32(tail) !== earlier.tailChecksum)) return changed
    const reading = readSegment(bytes.subarray(tail.length), writerId, last)
    const { mtimeMs } = status
    const progress = progressFrom(reading, { bytes, mtimeMs, from: tail.length }, earlier ?? undefined)
    return { actions: reading.actions, progress }
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null // taken away since it was listed
    throw readFailure(error, path)
  }
}

/** Whether a line that was damaged can be read now: its bytes were still on their way, or somebody put the file right. */
async function isMended(files: FileSystem, path: string, { faults }: SegmentProgress): Promise<boolean> {
  const damaged = new Set(faults.filter(({ fault }) => fault.kind === 'checksum').map(({ line }) => line))
  if (damaged.size === 0) return false
  const bytes = await files.readFile(path)
  let line = 0
  for (let start = 0, feed = bytes.indexOf(10); feed !== -1; start = feed + 1, feed = bytes.indexOf(10, start))
    if (damaged.has(++line) && 'action' in decodeLine(bytes.subarray(start, feed))) return true
  return false
}

function isAsRead(
  { size, mtimeMs }: FileStatus,
  { completeBytes, incompleteBytes, ...known }: SegmentProgress,
): boolean {
  return size === completeBytes + incompleteBytes && mtimeMs === known.mtimeMs
}

async function readFrom(files: FileSystem, path: string, from: number, to: number): Promise<Uint8Array> {
  const file = await files.open(path, 'r')
  try {
    const into = new Uint8Array(to - from)
    let done = 0
    while (done < into.length) {
      const { bytesRead } = await file.read(into, done, into.length - done, from + done)
      if (bytesRead === 0) break
      done += bytesRead
    }
    return into.subarray(0, done)
  } finally {
    await file.close()
  }
}
