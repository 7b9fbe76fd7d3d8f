import type { LineFault } from './line.ts'
import { segmentPath } from './project-folder.ts'
import { isFarAhead, type Stamp, timeMsOf } from './stamp.ts'

/** A place in a log that could not be used. */
export interface LogFinding {
  /** Relative to the project's folder. */
  path: string
  /** Counted from 1; 0 where it is the whole segment. */
  line: number
  fault:
    | LineFault
    | { kind: 'incomplete'; bytes: number }
    /** An unfinished last line of our own, taken off the log; `keptIn` is the file that has its bytes. */
    | { kind: 'cut'; bytes: number; keptIn: string }
    | { kind: 'missingSegment' }
    /** The writer's clock was more than a day ahead. */
    | { kind: 'ahead'; timeMs: number }
}

/** Where a writer's log ends, as far as it has been read. */
export interface LogEnd {
  segment: number
  completeBytes: number
  incompleteBytes: number
}

/** How far one segment has been read, and how to see later whether what was read is still there. */
export interface SegmentProgress {
  /** Bytes up to and with the last LF. */
  completeBytes: number
  /** Bytes after it. */
  incompleteBytes: number
  /** Complete lines. */
  lines: number
  /** The lines that could not be used. */
  faults: { line: number; fault: LineFault }[]
  /** CRC-32 of the last bytes (at most `tailBytes`) before `completeBytes`. */
  tailChecksum: number
  /** CRC-32 of all bytes before `completeBytes`. */
  checksum: number
  mtimeMs: number
}

/** How far the logs have been read: by writer and number of segment, both rising. */
export type LogProgress = Map<string, Map<number, SegmentProgress>>

/** How many bytes before its end tell whether a segment is the one that was read. */
export const tailBytes = 4_096

/** Where each writer's log ends. */
export function logEndsOf(progress: LogProgress): Map<string, LogEnd> {
  const ends = new Map<string, LogEnd>()
  for (const [writerId, segments] of progress)
    for (const [segment, { completeBytes, incompleteBytes }] of segments)
      ends.set(writerId, { segment, completeBytes, incompleteBytes })
  return ends
}

/** The writers whose last stamp is more than a day ahead of the clock. */
export function aheadOf(progress: LogProgress, lastStamps: ReadonlyMap<string, Stamp>, nowMs: number): LogFinding[] {
  return [...lastStamps].flatMap(([writerId, stamp]) => {
    const segment = Math.max(1, ...(progress.get(writerId)?.keys() ?? []))
    if (!isFarAhead(stamp, nowMs)) return []
    return [
      { path: segmentPath(writerId, segment), line: 0, fault: { kind: 'ahead', timeMs: timeMsOf(stamp) } as const },
    ]
  })
}

/** The places that could not be used, log by log. */
export function findingsOf(progress: LogProgress): LogFinding[] {
  const findings: LogFinding[] = []
  for (const [writerId, segments] of progress)
    for (const [segment, { faults, lines, incompleteBytes }] of segments) {
      const path = segmentPath(writerId, segment)
      if (segment > 1 && !segments.has(segment - 1))
        findings.push({ path: segmentPath(writerId, segment - 1), line: 0, fault: { kind: 'missingSegment' } })
      for (const { line, fault } of faults) findings.push({ path, line, fault })
      if (incompleteBytes > 0)
        findings.push({ path, line: lines + 1, fault: { kind: 'incomplete', bytes: incompleteBytes } })
    }
  return findings
}
