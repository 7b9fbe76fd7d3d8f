import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { Low } from 'lowdb'
import { Failure } from '../../../shared/failures.ts'
import { type Collection, type Id, idPrefixes } from '../../../shared/model/ids.ts'
import type { Json } from '../../../shared/model/json.ts'
import type { Host } from '../ports/host.ts'
import { type Action, actionVersion, type Operation } from './action.ts'
import { cutIncompleteLine } from './cut-incomplete-line.ts'
import { makeFolder, replaceDurably } from './durable-write.ts'
import { folderDataPath, rememberWriter, type WriterIdentity, writerIdentityFor } from './folder-data.ts'
import { type Lock, takeLock } from './lock.ts'
import { type LogEnd, type LogFinding, OpLogAdapter } from './op-log-adapter.ts'
import { OwnLog } from './own-log.ts'
import { createProjectFolder, readManifest } from './project-folder.ts'
import { base32From, StampClock } from './stamp.ts'
import { applyAction, emptyState, replacedBy, type State } from './state.ts'
import { hasCode, reasonOf, writeFailure } from './system-error.ts'

/** A change to make: what it is called, and the new values of fields by record. */
export interface Change {
  label: string
  coderId: string
  ops: { c: Collection; id: string; set: Record<string, Json> }[]
}

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

  /** Makes a change: at once in `state`, and when the promise resolves, on the disk. */
  async commit(change: Change): Promise<void> {
    if (!this.#writer) throw new Failure('projectReadOnly', { path: this.folder, reason: this.#readOnlyReason })
    const ops = change.ops.map(({ c, id, set }): Operation => {
      const was = replacedBy(this.state, c, id, set)
      return { c, id, set, ...(was ? { was } : {}) }
    })
    const t = this.#writer.clock.next()
    const action: Action = { v: actionVersion, t, by: change.coderId, label: change.label, ops }
    this.#adapter.enqueue(action)
    applyAction(this.state, action)
    try {
      await this.#db.write()
    } catch (error) {
      await this.#turnReadOnly(`it could not be written (${reasonOf(error)})`)
      throw writeFailure(error, this.folder)
    }
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
