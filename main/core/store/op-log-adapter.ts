import type { Adapter } from 'lowdb'
import type { FileSystem } from '../ports/file-system.ts'
import type { Action } from './action.ts'
import { encodeLine } from './line.ts'
import type { LogProgress } from './log-progress.ts'
import type { OwnLog } from './own-log.ts'
import { foldLogs } from './read-logs.ts'
import { readSnapshot, type SnapshotPlace } from './read-snapshot.ts'
import type { State } from './state.ts'

/**
 * The door between lowdb and the logs of a project: `read` folds all logs of the folder, `write` appends the queued
 * actions to our own and resolves when they are on the disk. lowdb's data is the folded state.
 */
export class OpLogAdapter implements Adapter<State> {
  /** How far each log has been read. */
  progress: LogProgress = new Map()
  /** How many bytes of the logs came from a snapshot. */
  coveredBytes = 0
  readonly #files: FileSystem
  readonly #folder: string
  readonly #snapshot: SnapshotPlace | null
  #log: OwnLog | null = null
  #queue: Uint8Array[] = []
  #flushed: Promise<void> = Promise.resolve()

  /** `snapshot` is where one may be kept; null to read the logs alone. */
  constructor(files: FileSystem, folder: string, snapshot: SnapshotPlace | null) {
    this.#files = files
    this.#folder = folder
    this.#snapshot = snapshot
  }

  /** Names the log that `write` appends to from now on. What was queued for another is forgotten. */
  appendTo(log: OwnLog): void {
    this.#log = log
    this.#queue = []
    this.#flushed = Promise.resolve()
  }

  async read(): Promise<State> {
    const known = this.#snapshot && (await readSnapshot(this.#files, this.#snapshot))
    const { state, progress } = known ?? (await foldLogs(this.#files, this.#folder))
    this.progress = progress
    this.coveredBytes = known?.coveredBytes ?? 0
    return state
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
