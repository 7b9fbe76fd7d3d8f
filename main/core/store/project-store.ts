import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { Low } from 'lowdb'
import { Failure } from '../../../shared/failures.ts'
import { type Collection, type Id, idPrefixes } from '../../../shared/model/ids.ts'
import type { Json } from '../../../shared/model/json.ts'
import type { Host } from '../ports/host.ts'
import { type Action, actionVersion, type Operation } from './action.ts'
import { type BeforeImage, beforeImageOf } from './before-image.ts'
import { cutIncompleteLine } from './cut-incomplete-line.ts'
import { makeFolder, replaceDurably } from './durable-write.ts'
import { folderDataPath, rememberWriter, type WriterIdentity, writerIdentityFor } from './folder-data.ts'
import { type Lock, takeLock } from './lock.ts'
import { type LogEnd, type LogFinding, OpLogAdapter } from './op-log-adapter.ts'
import { OwnLog } from './own-log.ts'
import { createProjectFolder, readManifest } from './project-folder.ts'
import { removeLeftovers } from './remove-leftovers.ts'
import { base32From, type Stamp, StampClock } from './stamp.ts'
import { applyAction, emptyState, replacedBy, type State } from './state.ts'
import { hasCode, reasonOf, writeFailure } from './system-error.ts'

/** A change to make: what it is called, and the new values of fields by record. */
export interface Change {
  label: string
  coderId: string
  /** The action that this one undoes. */
  undoes?: Stamp
  ops: ChangedRecord[]
}

/** New values of fields of one record. An action has one of these a record. */
export interface ChangedRecord {
  c: Collection
  id: string
  set: Record<string, Json>
  /** For fields whose new value began from an older state than the present one: the stamps of the values it replaces. */
  was?: Record<string, Stamp[]>
}

/** A change that is on the disk, with what each of its operations replaced, in their order. */
export interface CommittedAction {
  action: Action
  before: BeforeImage[]
}

/** What those who watch a store are told: each change once it is on the disk, and when no more can be made. */
export type StoreEvent = ({ type: 'committed' } & CommittedAction) | { type: 'readOnly'; reason: string }

interface Writer {
  identity: WriterIdentity
  log: OwnLog
  lock: Lock
  clock: StampClock
}

/** One project folder, open for reading, or for writing by the one process that holds its lock. */
export class ProjectStore {
  /** Canonical path of the project's folder. */
  readonly folder: string
  /** The app's own folder for it. */
  readonly dataPath: string
  readonly projectId: string
  readonly host: Host
  readonly #db: Low<State>
  readonly #adapter: OpLogAdapter
  readonly #watchers = new Set<(event: StoreEvent) => void>()
  #writer: Writer | null = null
  #readOnlyReason = 'it was opened for reading'

  private constructor(host: Host, folder: string, projectId: string) {
    this.host = host
    this.folder = folder
    this.dataPath = folderDataPath(host.dataFolder, folder)
    this.projectId = projectId
    this.#adapter = new OpLogAdapter(host.files, folder)
    this.#db = new Low<State>(this.#adapter, emptyState())
  }

  /** Opens a project beside whoever else has it open: takes no lock and writes nothing. */
  static async openForReading(host: Host, path: string): Promise<ProjectStore> {
    const manifest = await readManifest(host.files, path)
    const store = new ProjectStore(host, await host.files.realpath(path), manifest.id)
    await store.#db.read()
    return store
  }

  /** Opens a project for writing. `coderName` is shown to whoever finds it locked. Throws Failure `projectLocked`. */
  static async openForWriting(host: Host, path: string, coderName: string): Promise<ProjectStore> {
    const manifest = await readManifest(host.files, path)
    const store = new ProjectStore(host, await host.files.realpath(path), manifest.id)
    await store.#becomeWriter(coderName)
    return store
  }

  /** Makes a project in a folder that is absent or empty and opens it for writing. */
  static async create(host: Host, path: string, coderName: string): Promise<ProjectStore> {
    await createProjectFolder(host.files, path, `${idPrefixes.project}_${base32From(host.chance.bytes(12))}`)
    return ProjectStore.openForWriting(host, path, coderName)
  }

  /** What the logs say. Not to be changed except by `commit`. */
  get state(): State {
    return this.#db.data
  }

  /** Places in the logs that could not be used. */
  get findings(): readonly LogFinding[] {
    return this.#adapter.findings
  }

  /** The writers whose logs make up the state, and the numbers of their segments. */
  get logs(): ReadonlyMap<string, readonly number[]> {
    return this.#adapter.logs
  }

  /** Where each log ended when it was read. */
  get logEnds(): ReadonlyMap<string, LogEnd> {
    return this.#adapter.ends
  }

  get isWritable(): boolean {
    return this.#writer !== null
  }

  /** A new id for a record. */
  newId<C extends Collection>(collection: C): Id<C> {
    return `${idPrefixes[collection]}_${base32From(this.host.chance.bytes(12))}` as Id<C> // made to the pattern of idOf
  }

  /** Calls back at each event until the function it gives is called. */
  watch(watcher: (event: StoreEvent) => void): () => void {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  /** Makes a change: at once in `state`, and when the promise resolves, on the disk. */
  async commit(change: Change): Promise<CommittedAction> {
    if (!this.#writer) throw new Failure('projectReadOnly', { path: this.folder, reason: this.#readOnlyReason })
    const ops = change.ops.map((changed) => this.#operationOf(changed))
    const { label, coderId, undoes } = change
    const t = this.#writer.clock.next()
    const action: Action = { v: actionVersion, t, by: coderId, label, ...(undoes ? { undoes } : {}), ops }
    const before = ops.map((op) => beforeImageOf(this.state, op))
    this.#adapter.enqueue(action)
    applyAction(this.state, action)
    try {
      await this.#db.write()
    } catch (error) {
      await this.#turnReadOnly(`it could not be written (${reasonOf(error)})`)
      throw writeFailure(error, this.folder)
    }
    this.#tell({ type: 'committed', action, before })
    return { action, before }
  }

  #operationOf({ c, id, set, was }: ChangedRecord): Operation {
    const replaced = { ...replacedBy(this.state, c, id, set), ...was }
    const named = Object.entries(replaced).filter(([, stamps]) => stamps.length > 0)
    return { c, id, set, ...(named.length > 0 ? { was: Object.fromEntries(named) } : {}) }
  }

  #tell(event: StoreEvent): void {
    for (const watcher of [...this.#watchers]) watcher(event)
  }

  /**
   * Keeps bytes under their hash, durably, before the action that names them. Gives the SHA-256 in hex.
   * What is there already with the same length is left as it is.
   */
  async keep(bytes: Uint8Array, pathOf: (hash: string) => string): Promise<string> {
    const hash = createHash('sha256').update(bytes).digest('hex')
    const path = join(this.folder, pathOf(hash))
    try {
      const isThere = await this.host.files.stat(path).then(
        (status) => status.size === bytes.length,
        () => false,
      )
      if (isThere) return hash
      await makeFolder(this.host.files, join(path, '..'))
      await replaceDurably(this.host.files, path, bytes, base32From(this.host.chance.bytes(8)))
    } catch (error) {
      throw writeFailure(error, path)
    }
    return hash
  }

  /** Ends the work on the project: everything committed is on the disk, the lock is given back. */
  async close(): Promise<void> {
    const writer = this.#writer
    if (!writer) return
    await this.#db.write().catch(() => undefined)
    await this.#turnReadOnly('it was closed')
  }

  async #becomeWriter(coderName: string): Promise<void> {
    const { host } = this
    const place = { path: this.folder, dataPath: this.dataPath, projectId: this.projectId }
    let lock: Lock
    try {
      lock = await takeLock(host, place, coderName)
    } catch (error) {
      throw writeFailure(error, this.dataPath)
    }
    try {
      const identity = await writerIdentityFor(host, place)
      await this.#db.read()
      await removeLeftovers(host, this.folder)
      const end = await this.#repairOwnLog(identity.writerId)
      const clock = new StampClock(identity.writerId, host.clock)
      for (const stamp of this.state.lastStamps.values()) clock.observe(stamp)
      const log = new OwnLog(host.files, this.folder, identity.writerId, end)
      this.#adapter.appendTo(log)
      await rememberWriter(host, this.dataPath, { ...identity, tail: await log.tail() })
      this.#writer = { identity, log, lock, clock }
    } catch (error) {
      await lock.release()
      throw error
    }
  }

  /** Cuts an unfinished last line off our own log; a copy of its bytes is kept in the app's data. */
  async #repairOwnLog(writerId: string): Promise<{ segment: number; bytes: number }> {
    const end = this.#adapter.ends.get(writerId)
    if (!end) return { segment: 1, bytes: 0 }
    const keepIn = join(this.dataPath, 'torn-lines')
    if (end.incompleteBytes > 0)
      await cutIncompleteLine(this.host.files, { folder: this.folder, writerId, end }, keepIn)
    return { segment: end.segment, bytes: end.completeBytes }
  }

  async #turnReadOnly(reason: string): Promise<void> {
    const writer = this.#writer
    if (!writer) return
    this.#writer = null
    this.#readOnlyReason = reason
    this.#tell({ type: 'readOnly', reason })
    try {
      await writer.log.close()
      const tail = await writer.log.tail()
      await rememberWriter(this.host, this.dataPath, { ...writer.identity, tail })
    } catch (error) {
      // The log as it is remembered is still a prefix of the log as it is; the disk may be full or gone.
      if (!(error instanceof Error && 'code' in error)) throw error
    } finally {
      await writer.lock.release().catch((error: unknown) => {
        if (!hasCode(error, 'ENOENT')) throw error
      })
    }
  }
}
