import { join } from 'node:path'
import type { Action } from './action.ts'
import { decodeLine } from './line.ts'
import { listLogs, segmentPath } from './project-folder.ts'
import type { ProjectStore } from './project-store.ts'
import { readSegment } from './read-segment.ts'
import { type Stamp, writerOf } from './stamp.ts'
import { hasCode, readFailure } from './system-error.ts'

const lineFeed = 10

/** The action with a stamp, from its writer's log, or null where it is not there. */
export async function findAction(store: ProjectStore, stamp: Stamp): Promise<Action | null> {
  return (await findActions(store, [stamp])).get(stamp) ?? null
}

/**
 * The actions with these stamps, from their writers' logs; those that are not there are left out. Stamps rise within a
 * log, so each is found by halving: the segment first, then the line. A segment is read once, however many are in it.
 */
export async function findActions(
  { host, folder }: Pick<ProjectStore, 'host' | 'folder'>,
  stamps: Iterable<Stamp>,
): Promise<Map<Stamp, Action>> {
  const wanted = new Map<string, Stamp[]>()
  for (const stamp of new Set(stamps)) {
    const writerId = writerOf(stamp)
    wanted.set(writerId, [...(wanted.get(writerId) ?? []), stamp])
  }
  const found = new Map<Stamp, Action>()
  const logs = await listLogs(host.files, folder)
  for (const [writerId, ofWriter] of wanted) {
    const segments = new Map<number, Promise<Uint8Array>>()
    const read = (segment: number) => {
      const path = join(folder, segmentPath(writerId, segment))
      const bytes = segments.get(segment) ?? host.files.readFile(path).catch(emptyWhereGone(path))
      segments.set(segment, bytes)
      return bytes
    }
    for (const stamp of ofWriter) {
      const action = await findInLog(stamp, writerId, logs.get(writerId) ?? [], read)
      if (action) found.set(stamp, action)
    }
  }
  return found
}

function emptyWhereGone(path: string) {
  return (error: unknown): Uint8Array => {
    if (hasCode(error, 'ENOENT')) return new Uint8Array()
    throw readFailure(error, path)
  }
}

async function findInLog(
  stamp: Stamp,
  writerId: string,
  segments: readonly number[],
  read: (segment: number) => Promise<Uint8Array>,
): Promise<Action | null> {
  let low = 0
  let high = segments.length
  while (low < high) {
    const middle = (low + high) >> 1
    const first = firstLineFrom(await read(segments[middle] ?? 0), 0)
    if (first && first.action.t > stamp) high = middle
    else low = middle + 1
  }
  const bytes = await read(segments[low - 1] ?? segments[0] ?? 0)
  const found = findInSegment(bytes, stamp)
  if (found) return found
  // Damage can mislead the halving: what it did not find is looked for line by line before it is said not to be there.
  for (const segment of segments.toReversed()) {
    const action = readSegment(await read(segment), writerId).actions.find(({ t }) => t === stamp)
    if (action) return action
  }
  return null
}

/** The line with a stamp among lines whose stamps rise. Lines that cannot be read are passed over. */
export function findInSegment(bytes: Uint8Array, stamp: Stamp): Action | null {
  let low = 0
  let high = bytes.length
  while (low < high) {
    const line = firstLineFrom(bytes, lineStart(bytes, (low + high) >> 1, low))
    if (!line || line.start >= high) high = lineStart(bytes, (low + high) >> 1, low)
    else if (line.action.t === stamp) return line.action
    else if (line.action.t < stamp) low = line.end
    else high = line.start
  }
  return null
}

/** Where the line begins that holds the byte at `at`, not before `from`. */
function lineStart(bytes: Uint8Array, at: number, from: number): number {
  const before = at === 0 ? -1 : bytes.lastIndexOf(lineFeed, at - 1)
  return Math.max(from, before + 1)
}

/** The first complete line that can be read, from the beginning of a line on. */
function firstLineFrom(bytes: Uint8Array, from: number): { action: Action; start: number; end: number } | null {
  for (let start = from; ; ) {
    const feed = bytes.indexOf(lineFeed, start)
    if (feed === -1) return null
    const decoded = decodeLine(bytes.subarray(start, feed))
    if ('action' in decoded) return { action: decoded.action, start, end: feed + 1 }
    start = feed + 1
  }
}
