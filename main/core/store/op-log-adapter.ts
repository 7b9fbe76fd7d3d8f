import { join } from 'node:path'
import type { Adapter } from 'lowdb'
import { Failure } from '../../../shared/failures.ts'
import type { FileSystem } from '../ports/file-system.ts'
import type { Action } from './action.ts'
import { encodeLine, type LineFault } from './line.ts'
import type { OwnLog } from './own-log.ts'
import { listLogs, segmentPath } from './project-folder.ts'
import { readSegment } from './read-segment.ts'
import type { Stamp } from './stamp.ts'
import { applyAction, emptyState, type State } from './state.ts'
import { hasCode, readFailure } from './system-error.ts'

/** Oldest first, so that records stand in the order in which they were made, whoever made them. */
function foldInOrder(actions: Action[]): State {
  const state = emptyState()
  for (const action of actions.sort((a, b) => (a.t < b.t ? -1 : 1))) applyAction(state, action)
  return state
}

/** A segment. Without it the project would look as if its actions had never been: whoever opens it is told instead. */
async function readWhole(files: FileSystem, path: string): Promise<Uint8Array> {
  try {
    return await files.readFile(path)
  } catch (error) {
    throw hasCode(error, 'EISDIR')
      ? new Failure('fileUnreadable', { path, reason: 'it is a folder' })
      : readFailure(error, path)
  }
}

/** A place in a log that could not be used. */
export interface LogFinding {
  /** Relative to the project's folder. */
  path: string
  /** Counted from 1. */
  line: number
  fault: LineFault | { kind: 'incomplete'; bytes: number } | { kind: 'missingSegment' }
}

/** Where a writer's log ends, as far as it has been read. */
export interface LogEnd {
  segment: number
  completeBytes: number
  incompleteBytes: number
}

/**
 * The door between lowdb and the logs of a project: `read` folds all logs of the folder, `write` appends the queued
 * actions to our own and resolves when they are on the disk. lowdb's data is the folded state.
 */
export class OpLogAdapter implements Adapter<State> {
  /** What the last reading found wrong. */
  findings: LogFinding[] = []
  /** Where each writer's log ended at the last reading. */
  ends = new Map<string, LogEnd>()
  /** The segments of each writer at the last reading. */
  logs = new Map<string, number[]>()
  readonly #files: FileSystem
  readonly #folder: string
  #log: OwnLog | null = null
  #queue: Uint8Array[] = []
  #flushed: Promise<void> = Promise.resolve()

  constructor(files: FileSystem, folder: string) {
    this.#files = files
    this.#folder = folder
  }

  /** Names the log that `write` appends to. */
  appendTo(log: OwnLog): void {
    this.#log = log
  }

  async read(): Promise<State> {
    const actions: Action[] = []
    this.findings = []
    this.ends.clear()
    this.logs = await listLogs(this.#files, this.#folder)
    for (const [writerId, segments] of this.logs) {
      let lastStamp: Stamp = ''
      for (const [index, segment] of segments.entries()) {
        const path = segmentPath(writerId, segment)
        if (segment !== index + 1 && !segments.includes(segment - 1))
          this.findings.push({ path: segmentPath(writerId, segment - 1), line: 0, fault: { kind: 'missingSegment' } })
        const bytes = await readWhole(this.#files, join(this.#folder, path))
        const reading = readSegment(bytes, writerId, lastStamp)
        lastStamp = reading.actions.at(-1)?.t ?? lastStamp
        for (const action of reading.actions) actions.push(action)
        for (const { line, fault } of reading.faults) this.findings.push({ path, line, fault })
        if (reading.incompleteBytes > 0) {
          const fault = { kind: 'incomplete', bytes: reading.incompleteBytes } as const
          this.findings.push({ path, line: reading.lines + 1, fault })
        }
        const { completeBytes, incompleteBytes } = reading
        this.ends.set(writerId, { segment, completeBytes, incompleteBytes })
      }
    }
    return foldInOrder(actions)
  }

  /** Queues an action for the next `write`. */
  enqueue(action: Action): void {
    this.#queue.push(encodeLine(action))
  }

  /** Appends what is queued, in one go with whatever else is queued by then. Once it has failed, it fails. */
  write(): Promise<void> {
    this.#flushed = this.#flushed.then(() => this.#flush())
    return this.#flushed
  }

  async #flush(): Promise<void> {
    if (this.#queue.length === 0 || !this.#log) return
    const lines = Buffer.concat(this.#queue)
    this.#queue = []
    await this.#log.append(lines)
  }
}
