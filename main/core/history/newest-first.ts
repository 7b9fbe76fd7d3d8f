import { join } from 'node:path'
import type { FileSystem } from '../ports/file-system.ts'
import type { Action } from '../store/action.ts'
import { decodeLine } from '../store/line.ts'
import { listLogs, segmentPath } from '../store/project-folder.ts'
import type { ProjectStore } from '../store/project-store.ts'
import { type Stamp, writerOf } from '../store/stamp.ts'
import { readFailure } from '../store/system-error.ts'

// The logs read from their end: what is near is quick, however long they are. A segment is loaded when it is come to,
// and its lines are decoded one by one as they are asked for.

/** What to read of the logs. */
export interface Backwards {
  /** Only what is older than this stamp. */
  before?: Stamp | undefined
  /** Only lines in which one of these texts stands; the others are passed over unread. */
  mention?: readonly string[] | undefined
}

/** A store as far as its logs are concerned. */
export type Logged = Pick<ProjectStore, 'host' | 'folder' | 'state'>

const lineFeed = 10
/** A line that this program wrote has its stamp within so many bytes. */
const stampWithin = 64

/** The actions that the state is folded from, of all writers, newest first. Faulty lines are passed over, as in the fold. */
export async function* newestFirst(store: Logged, { before, mention }: Backwards = {}): AsyncGenerator<Action, void> {
  const logs = await listLogs(store.host.files, store.folder)
  const streams = [...logs].map(([writerId, segments]) => ofWriter(store, writerId, segments, { before, mention }))
  const waiting = await Promise.all(streams.map(async (stream) => ({ stream, next: await stream.next() })))
  for (;;) {
    let newest: { stream: AsyncGenerator<Action, void>; action: Action } | null = null
    for (const { stream, next } of waiting)
      if (!next.done && (!newest || next.value.t > newest.action.t)) newest = { stream, action: next.value }
    if (!newest) return
    yield newest.action
    const { stream } = newest
    const place = waiting.find((each) => each.stream === stream)
    if (place) place.next = await stream.next()
  }
}

async function* ofWriter(
  { host, folder, state }: Logged,
  writerId: string,
  segments: readonly number[],
  { before, mention }: Backwards,
): AsyncGenerator<Action, void> {
  const lastFolded = state.lastStamps.get(writerId) ?? ''
  let later: Action | null = null
  for (const segment of segments.toReversed()) {
    const path = join(folder, segmentPath(writerId, segment))
    if (before !== undefined && isSince(await beginning(host.files, path), before)) continue
    const bytes = await host.files.readFile(path).catch(asFailure(path))
    for (const line of linesFromTheEnd(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), mention)) {
      if (before !== undefined && isSince(line, before)) continue
      const decoded = decodeLine(line)
      if (!('action' in decoded) || writerOf(decoded.action.t) !== writerId) continue
      const { action } = decoded
      if (action.t > lastFolded || (before !== undefined && action.t >= before)) continue
      if (later && later.t > action.t) yield later // else its stamp does not rise: the fold has passed it over
      later = action
    }
  }
  if (later) yield later
}

function* linesFromTheEnd(bytes: Buffer, mention: readonly string[] | undefined): Generator<Buffer, void> {
  const places = mention?.map((text) => ({ text, at: Number.POSITIVE_INFINITY }))
  let end = bytes.lastIndexOf(lineFeed)
  while (end > 0) {
    if (places) {
      for (const place of places) if (place.at >= end) place.at = bytes.lastIndexOf(place.text, end - 1)
      const found = Math.max(-1, ...places.map(({ at }) => at))
      if (found === -1) return
      end = bytes.indexOf(lineFeed, found)
    }
    const start = bytes.lastIndexOf(lineFeed, end - 1) + 1
    yield bytes.subarray(start, end)
    end = start - 1
  }
}

/** As much of a segment as tells the stamp of its first line: the others are later. */
async function beginning(files: FileSystem, path: string): Promise<Buffer> {
  const file = await files.open(path, 'r').catch(asFailure(path))
  try {
    const into = Buffer.alloc(stampWithin)
    const { bytesRead } = await file.read(into, 0, stampWithin, 0)
    return into.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function asFailure(path: string) {
  return (error: unknown): never => {
    throw readFailure(error, path)
  }
}

/** Whether a line is seen not to be older without decoding it. False where that cannot be told so. */
function isSince(line: Buffer, before: Stamp): boolean {
  const stamp = /^[0-9a-f]{8} \{"v":\d+,"t":"([0-9a-z-]{24})"/.exec(line.toString('latin1', 0, stampWithin))?.[1]
  return stamp !== undefined && stamp >= before
}
