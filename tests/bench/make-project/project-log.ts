import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Action, actionVersion, type Operation } from '../../../main/core/store/action.ts'
import { encodeLine } from '../../../main/core/store/line.ts'
import { segmentPath } from '../../../main/core/store/project-folder.ts'
import { type Stamp, StampClock } from '../../../main/core/store/stamp.ts'

/** As the app does: a segment that is this long is sealed and the next one begun. */
const sealBytes = 4_000_000

/** A person at a machine of their own, with a log of their own. */
export interface Writer {
  writerId: string
  coderId: string
}

interface OpenLog {
  stamps: StampClock
  segment: number
  bytes: number
  lines: Uint8Array[]
}

/** The logs of a project's writers, written in bulk: same lines and segments as the app's, without its waiting for the disk. */
export class ProjectLog {
  readonly #folder: string
  readonly #logs = new Map<string, OpenLog>()
  #nowMs: number
  /** Bytes of all lines so far. */
  bytes = 0

  constructor(folder: string, startMs: number) {
    this.#folder = folder
    this.#nowMs = startMs
  }

  /** The moment of the next action, milliseconds since 1970: this is a clock. */
  nowMs(): number {
    return this.#nowMs
  }

  /** The moment of the next action, ISO 8601 UTC. */
  get now(): string {
    return new Date(this.#nowMs).toISOString()
  }

  /** Lets time pass. */
  wait(ms: number): void {
    this.#nowMs += ms
  }

  /** Adds one action of one person and gives its stamp. */
  write({ writerId, coderId }: Writer, label: string, ops: Operation[]): Stamp {
    const log = this.#logOf(writerId)
    const action: Action = { v: actionVersion, t: log.stamps.next(), by: coderId, label, ops }
    const line = encodeLine(action)
    if (log.bytes >= sealBytes) this.#seal(writerId, log)
    log.lines.push(line)
    log.bytes += line.length
    this.bytes += line.length
    return action.t
  }

  /** Writes what is left. */
  close(): void {
    for (const [writerId, log] of this.#logs) this.#seal(writerId, log)
  }

  #logOf(writerId: string): OpenLog {
    let log = this.#logs.get(writerId)
    if (!log) {
      log = { stamps: new StampClock(writerId, this), segment: 1, bytes: 0, lines: [] }
      this.#logs.set(writerId, log)
      mkdirSync(join(this.#folder, 'ops', writerId), { recursive: true })
    }
    return log
  }

  #seal(writerId: string, log: OpenLog): void {
    writeFileSync(join(this.#folder, segmentPath(writerId, log.segment)), Buffer.concat(log.lines))
    log.segment++
    log.bytes = 0
    log.lines = []
  }
}
