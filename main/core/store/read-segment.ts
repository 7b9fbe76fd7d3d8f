import type { Action } from './action.ts'
import { decodeLine, type LineFault } from './line.ts'
import { type Stamp, writerOf } from './stamp.ts'

/** A line that cannot be used, counted from 1. */
export interface FaultyLine {
  line: number
  fault: LineFault
}

/** What one segment of a log says. */
export interface SegmentReading {
  actions: Action[]
  /** The line of each action, counted from 1. */
  lineNumbers: number[]
  faults: FaultyLine[]
  /** Bytes up to and with the last LF. */
  completeBytes: number
  /** Bytes after it: a line that was being written, or is still on its way here. */
  incompleteBytes: number
  lines: number
}

const lineFeed = 10

/** Reads a segment of one writer's log. Faulty lines are listed and left out; an incomplete last line is left for later. */
export function readSegment(bytes: Uint8Array, writerId: string, lastStamp: Stamp = ''): SegmentReading {
  const reading: SegmentReading = {
    actions: [],
    lineNumbers: [],
    faults: [],
    completeBytes: 0,
    incompleteBytes: 0,
    lines: 0,
  }
  let last = lastStamp
  for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, reading.completeBytes)) {
    const decoded = decodeLine(bytes.subarray(reading.completeBytes, end))
    reading.completeBytes = end + 1
    reading.lines++
    const fault = 'fault' in decoded ? decoded.fault : placeFault(decoded.action.t, writerId, last)
    if (fault) reading.faults.push({ line: reading.lines, fault })
    else if ('action' in decoded) {
      last = decoded.action.t
      reading.actions.push(decoded.action)
      reading.lineNumbers.push(reading.lines)
    }
  }
  reading.incompleteBytes = bytes.length - reading.completeBytes
  return reading
}

function placeFault(stamp: Stamp, writerId: string, last: Stamp): LineFault | null {
  if (writerOf(stamp) !== writerId) return { kind: 'content', detail: 'it bears the stamp of another writer' }
  if (stamp <= last) return { kind: 'content', detail: 'its stamp does not rise' }
  return null
}
