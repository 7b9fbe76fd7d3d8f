import { Low } from 'lowdb'
import { Failure } from '../../../shared/failures.ts'
import { type Collection, type Id, idPrefixes } from '../../../shared/model/ids.ts'
import type { Json } from '../../../shared/model/json.ts'
import type { Host } from '../ports/host.ts'
import { type Action, actionVersion, type Operation } from './action.ts'
import { type BeforeImage, beforeImageOf } from './before-image.ts'
import { findActions } from './find-action.ts'
import { foldMore } from './fold.ts'
import { folderDataPath } from './folder-data.ts'
import { assertInPlace, folderGone, isInPlace } from './in-place.ts'
import { keepFile } from './keep-file.ts'
import { keepSnapshot } from './keep-snapshot.ts'
import { aheadOf, findingsOf, type LogEnd, type LogFinding, logEndsOf } from './log-progress.ts'
import { OpLogAdapter } from './op-log-adapter.ts'
import { createProjectFolder, readManifest } from './project-folder.ts'
import { foldLogs } from './read-logs.ts'
import { readNewLines } from './read-new-lines.ts'
import type { SnapshotPlace } from './read-snapshot.ts'
import { restamped } from './restamped.ts'
import { base32From, type Stamp } from './stamp.ts'
import { collectionOf, emptyState, replacedBy, type State } from './state.ts'
import { reasonOf, writeFailure } from './system-error.ts'
import { becomeWriter, stopWriting, type Writer } from './writer.ts'

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

/** What other writers' logs held beyond what had been read, oldest first, and every place in the logs that cannot be used now. */
export interface Arrived {
  actions: readonly Action[]
  findings: readonly LogFinding[]
}

/** What those who watch a store are told: each change once it is on the disk, what came from others, and when no more can be made. */
export type StoreEvent =
  | ({ type: 'committed' } & CommittedAction)
  | { type: 'arrived'; actions: readonly Action[] }
  | { type: 'readOnly'; reason: string }
  | { type: 'writable' }

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
  /** Which writer we are or were here: memory, and not the disk, says what its log holds. */
  #writerId: string | null = null
  /** What we did since the project was opened. */
  readonly #own: Action[] = []
  /** How many of them were acknowledged: they are in the order in which they are written. */
  #acknowledged = 0
  /** An unfinished line that was taken off our log on opening. */
  #cut: LogFinding | null = null
  /** Readings of the folder come one after another. */
  #turn: Promise<unknown> = Promise.resolve()
  #readOnlyReason = 'it was opened for reading'

  private constructor(host: Host, folder: string, projectId: string, from: 'snapshot' | 'logs' = 'snapshot') {
    this.host = host
    this.folder = folder
    this.dataPath = folderDataPath(host.dataFolder, folder)
    this.projectId = projectId
    this.#adapter = new OpLogAdapter(host.files, folder, from === 'logs' ? null : this.#place)
    this.#db = new Low<State>(this.#adapter, emptyState())
  }

  /** Opens a project beside whoever else has it open: takes no lock and writes nothing. */
  static async openForReading(host: Host, path: string): Promise<ProjectStore> {
    const manifest = await readManifest(host.files, path)
    const store = new ProjectStore(host, await host.files.realpath(path), manifest.id)
    await store.#read()
    return store
  }

  /** As `openForReading`, from the logs alone: for whoever is to find what is wrong with a project, or to keep a copy of it. */
  static async openAfresh(host: Host, path: string): Promise<ProjectStore> {
    const manifest = await readManifest(host.files, path)
    const store = new ProjectStore(host, await host.files.realpath(path), manifest.id, 'logs')
    await store.#read()
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
    const { progress } = this.#adapter
    const ahead = aheadOf(progress, this.state.lastStamps, this.host.clock.nowMs())
    return [...(this.#cut ? [this.#cut] : []), ...findingsOf(progress), ...ahead]
  }

  /** The writers whose logs make up the state, and the numbers of their segments. */
  get logs(): ReadonlyMap<string, readonly number[]> {
    return new Map([...this.#adapter.progress].map(([writerId, segments]) => [writerId, [...segments.keys()]]))
  }

  /** Where each log ended when it was read. */
  get logEnds(): ReadonlyMap<string, LogEnd> {
    return logEndsOf(this.#adapter.progress)
  }

  /** Which writer this program is in the folder; null where it has only read. */
  get writerId(): string | null {
    return this.#writerId
  }

  get isWritable(): boolean {
    return this.#writer !== null
  }

  /** Why it can only be read, in words that go on a sentence; null where it can be written. */
  get readOnlyReason(): string | null {
    return this.#writer ? null : this.#readOnlyReason
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
    const { clock } = this.#assertWritable()
    const ops = change.ops.map((changed) => this.#operationOf(changed))
    const { label, coderId, undoes } = change
    return this.#writeAt(clock.next(), { v: actionVersion, by: coderId, label, ...(undoes ? { undoes } : {}), ops })
  }

  #assertWritable(): Writer {
    if (this.#writer) return this.#writer
    throw new Failure('projectReadOnly', { path: this.folder, reason: this.#readOnlyReason })
  }

  async #writeAt(t: Stamp, stampless: Omit<Action, 't'>): Promise<CommittedAction> {
    const { v, ...rest } = stampless
    const action: Action = { v, t, ...rest }
    const { ops } = action
    const before = ops.map((op) => beforeImageOf(this.state, op))
    this.#adapter.enqueue(action)
    const count = this.#own.push(action)
    foldMore(this.state, [action])
    try {
      await this.#db.write()
    } catch (error) {
      await this.#turnReadOnly(`it could not be written (${reasonOf(error)})`)
      throw writeFailure(error, this.folder)
    }
    this.#acknowledged = count
    this.#tell({ type: 'committed', action, before })
    return { action, before }
  }

  /**
   * Takes in what other writers' logs in the folder hold by now: a sync engine's deliveries, or what the process that
   * holds the lock wrote. Never touches them. A line that is not complete yet is left for the next time.
   * Throws a Failure where the folder cannot be read; nothing changed then.
   */
  refresh(): Promise<Arrived> {
    return this.#inTurn(() => this.#takeInNews())
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work)
    this.#turn = result.catch(() => undefined)
    return result
  }

  async #takeInNews(): Promise<Arrived> {
    if (this.#writer && !(await isInPlace(this.host.files, this.folder))) await this.#turnReadOnly(folderGone)
    const { lastStamps } = this.state
    const known = { progress: this.#adapter.progress, lastStamps, except: this.#writerId }
    const news = await readNewLines(this.host.files, this.folder, known)
    let actions: Action[]
    if (news.kind === 'follows') {
      this.#adapter.progress = news.progress
      actions = foldMore(this.state, news.actions)
    } else actions = await this.#readAfresh()
    for (const { t } of actions) this.#writer?.clock.observe(t)
    if (actions.length > 0) this.#tell({ type: 'arrived', actions })
    return { actions, findings: this.findings }
  }

  /** Reads everything again, after something that had been read is other than it was. Gives what was not known by its place. */
  async #readAfresh(): Promise<Action[]> {
    const { progress: before } = this.#adapter
    const arrived: Action[] = []
    const { state, progress } = await foldLogs(this.host.files, this.folder, (action, { writerId, segment, line }) => {
      if (writerId === this.#writerId) return
      const known = before.get(writerId)?.get(segment)
      const wasUsed = known && line <= known.lines && !known.faults.some((fault) => fault.line === line)
      if (!wasUsed) arrived.push(action)
    })
    foldMore(state, this.#own)
    this.#adapter.progress = progress
    this.#db.data = state
    return arrived.sort((a, b) => (a.t < b.t ? -1 : 1))
  }

  /** How many changes were made and could not be acknowledged. */
  get unacknowledged(): number {
    return this.#own.length - this.#acknowledged
  }

  /** What we did that is not on the disk, or not where it can be read, and may be in memory alone. */
  async unsaved(): Promise<readonly Action[]> {
    const onDisk = await findActions(
      this,
      this.#own.map(({ t }) => t),
    ).catch(() => new Map())
    return this.#own.filter(({ t }) => !onDisk.has(t))
  }

  /**
   * Goes on writing after writing failed: takes the lock again, reads what is on the disk by now, and writes what was
   * in memory alone. Throws Failure `projectLocked`, or the one of the error that still stands; all is as before then.
   */
  resume(coderName: string): Promise<void> {
    return this.#inTurn(() => this.#resume(coderName))
  }

  async #resume(coderName: string): Promise<void> {
    if (this.#writer) return
    await assertInPlace(this.host.files, this)
    const unsaved = await this.unsaved()
    const before = this.state
    await this.#becomeWriter(coderName)
    this.#own.length = this.#acknowledged = 0
    try {
      await this.adopt(unsaved)
    } catch (error) {
      this.#own.splice(0, this.#own.length, ...unsaved)
      this.#acknowledged = 0
      this.#db.data = before
      throw error
    }
    this.#tell({ type: 'writable' })
  }

  /**
   * Writes actions again that were made elsewhere or could not be written: as they are, but with stamps of our own, so
   * that they stand to each other and to what they replaced as before.
   */
  async adopt(actions: readonly Action[]): Promise<void> {
    const { clock } = this.#assertWritable()
    await Promise.all(restamped(actions, () => clock.next()).map(({ t, ...rest }) => this.#writeAt(t, rest)))
  }

  #operationOf({ c, id, set, was }: ChangedRecord): Operation {
    const replaced = { ...replacedBy(this.state, c, id, set), ...was }
    const named = Object.entries(replaced).filter(([, stamps]) => stamps.length > 0)
    return { c, id, set, ...(named.length > 0 ? { was: Object.fromEntries(named) } : {}) }
  }

  #tell(event: StoreEvent): void {
    for (const watcher of [...this.#watchers]) watcher(event)
  }

  /** Keeps bytes under their hash, durably, before the action that names them. Gives the SHA-256 in hex. */
  async keep(bytes: Uint8Array, pathOf: (hash: string) => string): Promise<string> {
    this.#assertWritable()
    return keepFile(this.host, this.folder, bytes, pathOf)
  }

  /** Ends the work on the project: everything committed is on the disk, the lock is given back. */
  async close(): Promise<void> {
    const writer = this.#writer
    if (!writer) return
    await this.#db.write().catch(() => undefined)
    await this.#turnReadOnly('it was closed')
    // The next opening is quicker with it, and no worse without: nothing that goes wrong with it is worth a word.
    await this.#inTurn(() => this.#keepSnapshot(writer)).catch(() => undefined)
  }

  async #keepSnapshot({ identity: { writerId } }: Writer): Promise<void> {
    const { progress, coveredBytes } = this.#adapter
    const known = { state: this.state, progress, own: this.#own, writerId, coveredBytes }
    await keepSnapshot(this.host, this.#place, known)
  }

  get #place(): SnapshotPlace {
    return { path: this.folder, dataPath: this.dataPath, projectId: this.projectId }
  }

  /** Folds the logs. Throws Failure `notAProject` where they are another project's than project.json says: a bit of its id may have flipped. */
  async #read(): Promise<void> {
    await this.#db.read()
    const projects = collectionOf(this.state, 'project')
    if (projects.size > 0 && !projects.has(this.projectId))
      throw new Failure('notAProject', { path: this.folder, found: 'damagedManifest' })
  }

  async #becomeWriter(coderName: string): Promise<void> {
    const { writer, cut } = await becomeWriter(this.host, this.#place, coderName, async () => {
      await this.#read()
      return { progress: this.#adapter.progress, lastStamps: this.state.lastStamps }
    })
    this.#cut = cut
    this.#adapter.appendTo(writer.log)
    this.#writerId = writer.identity.writerId
    this.#writer = writer
  }

  async #turnReadOnly(reason: string): Promise<void> {
    const writer = this.#writer
    if (!writer) return
    this.#writer = null
    this.#readOnlyReason = reason
    this.#tell({ type: 'readOnly', reason })
    await stopWriting(this.host, this.dataPath, writer)
  }
}
