import { join } from 'node:path'
import { Failure } from '../../../shared/failures.ts'
import type { FileSystem } from '../ports/file-system.ts'
import type { Action } from '../store/action.ts'
import { readSegment } from '../store/read-segment.ts'
import type { Stamp } from '../store/stamp.ts'
import { hasCode, readFailure } from '../store/system-error.ts'
import { isPrefix } from './is-prefix.ts'
import type { Copy } from './read-copy.ts'

/** A segment to write: one that is not here, or one that goes on where ours ends. */
export interface SegmentToWrite {
  /** Within the project's folder. */
  path: string
  /** All of it. What is here of it is a prefix of this. */
  bytes: Uint8Array
}

/** What the union of the logs takes. */
export interface LogPlan {
  /** In the order of each log, so that a stop in between leaves the beginning of one. */
  segments: SegmentToWrite[]
  /** The actions in what is to be written. Some may be known here already: those are repetitions. */
  actions: Action[]
}

/** The folder that is merged into. */
export interface MergeTarget {
  files: FileSystem
  folder: string
  /** The writer that this program is in the folder; null where it has not written there. */
  ownWriterId: string | null
}

const lineFeed = 10
const segmentPattern = /^ops\/([^/]+)\/([0-9]{6})\.ndjson$/

/**
 * Compares each segment of a copy with ours. Of two that begin alike the longer one stands; our own log is never
 * written to. Writes nothing. Throws Failure `mergeRefused` where one log was altered or damaged.
 */
export async function planLogs(target: MergeTarget, copy: Copy): Promise<LogPlan> {
  const plan: LogPlan = { segments: [], actions: [] }
  const lastStamps = new Map<string, Stamp>()
  for (const path of [...copy.logs.keys()].sort()) {
    const [, writerId = '', number = ''] = segmentPattern.exec(path) ?? []
    const refuse = (fault: 'different' | 'damagedThere' | 'damagedHere' | 'ahead') =>
      new Failure('mergeRefused', { path: copy.file, entry: path, fault })
    const theirs = completeLines(copy.logs.get(path) ?? new Uint8Array())
    const ours = await bytesOrNull(target.files, join(target.folder, path))
    const isNew = ours === null || (ours.length < theirs.length && isPrefix(ours, theirs))
    if (ours && !isNew && !isPrefix(theirs, ours)) throw refuse(whichDiffers(ours, theirs, writerId))
    const isPrecededHere = Number(number) === 1 || copy.logs.has(before(writerId, number))
    if (isNew && !isPrecededHere && !(await bytesOrNull(target.files, join(target.folder, before(writerId, number)))))
      throw refuse('damagedThere')
    const reading = readSegment(isNew ? theirs : (ours ?? theirs), writerId, lastStamps.get(writerId) ?? '')
    lastStamps.set(writerId, reading.actions.at(-1)?.t ?? lastStamps.get(writerId) ?? '')
    if (!isNew) continue
    if (writerId === target.ownWriterId) throw refuse('ahead')
    const linesHere = ours ? ours.filter((byte) => byte === lineFeed).length : 0
    if (reading.faults.some(({ line, fault }) => line > linesHere && fault.kind !== 'newer'))
      throw refuse('damagedThere')
    plan.segments.push({ path, bytes: theirs })
    for (const action of reading.actions) plan.actions.push(action)
  }
  return plan
}

function before(writerId: string, number: string): string {
  return `ops/${writerId}/${String(Number(number) - 1).padStart(6, '0')}.ndjson`
}

/** Without an unfinished last line: it will come complete another time. */
function completeLines(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, bytes.lastIndexOf(lineFeed) + 1)
}

/** Which of two logs that differ has lines that nobody wrote. */
function whichDiffers(ours: Uint8Array, theirs: Uint8Array, writerId: string) {
  const isFaulty = (bytes: Uint8Array) =>
    readSegment(bytes, writerId).faults.some(({ fault }) => fault.kind === 'checksum')
  if (isFaulty(theirs)) return 'damagedThere'
  return isFaulty(ours) || completeLines(ours).length < ours.length ? 'damagedHere' : 'different'
}

async function bytesOrNull(files: FileSystem, path: string): Promise<Uint8Array | null> {
  try {
    return await files.readFile(path)
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw readFailure(error, path)
  }
}
