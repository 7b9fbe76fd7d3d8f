import { Failure } from '../../../shared/failures.ts'
import type { Id } from '../../../shared/model/ids.ts'
import { type DailyBackup, startDailyBackup } from '../backup/daily-backup.ts'
import { EditHistory } from '../history/edit-history.ts'
import { coderAtWork, coderInProject, type KnownCoder } from '../people/coders.ts'
import type { Host } from '../ports/host.ts'
import { PrivateNotes } from '../private-notes/private-notes.ts'
import { ProjectIndex } from '../search/index/project-index.ts'
import { type CommittedDraft, commitLeftDrafts } from '../sections/commit-draft.ts'
import { SectionDesk } from '../sections/section-desk.ts'
import { projectOf } from '../store/project-records.ts'
import { ProjectStore } from '../store/project-store.ts'
import { base32From } from '../store/stamp.ts'
import { followFolder } from './follow-folder.ts'
import { ProjectChanges } from './project-changes.ts'
import { rememberRecent } from './recent-projects.ts'
import { tellOfChanges } from './tell-of-changes.ts'

/** A project open in this process. */
export interface OpenProject {
  handle: string
  store: ProjectStore
  readonly title: string
  /** Under which id changes are made; null where it is open for reading. */
  coderId: Id<'coder'> | null
  coder: { id: string; name: string; isNew: boolean } | null
  changes: ProjectChanges
  /** Undo and redo; null where it is open for reading. */
  history: EditHistory | null
  /** Who edits which section of the dossier; null where it is open for reading. */
  desk: SectionDesk | null
  /** What people note for themselves; kept beside the project, not in it. */
  readonly privateNotes: PrivateNotes
  /** The day's backup; null where it is open for reading, or new. */
  backup: DailyBackup | null
  /** What searches go by; null where it is open for reading, and searches read the texts. */
  index: ProjectIndex | null
}

/** How a project is open: enough to open it again under the same handle, should this process end by itself. */
export interface OpenedAs {
  handle: string
  folder: string
  mode: 'reading' | 'writing'
  /** Whom changes are recorded under; null where it is open for reading. */
  coderName: string | null
}

/** The projects that this process has open, by the handles that calls name them by. */
export class OpenProjects {
  readonly #host: Host
  readonly #coderName: string | null
  readonly #open = new Map<string, OpenProject>()
  readonly #watchers = new Set<() => void>()
  /** What ends the following of a project's folder, by handle. */
  readonly #following = new Map<string, () => void>()
  #turn: Promise<unknown> = Promise.resolve()
  /** Why backups of projects that are closed by now could not be taken. The projects themselves are not touched by it. */
  readonly backupFailures: Failure[] = []

  /** `coderName` is whom changes are recorded under where a call names nobody. */
  constructor(host: Host, coderName: string | null = null) {
    this.#host = host
    this.#coderName = coderName
  }

  /** The open project behind a handle. Throws Failure `projectNotOpen`. */
  get(handle: string): OpenProject {
    const project = this.#open.get(handle)
    if (!project) throw new Failure('projectNotOpen', { project: handle })
    return project
  }

  /** How each project is open now. */
  get openedAs(): OpenedAs[] {
    return [...this.#open.values()].map(({ handle, store, coder }) => {
      const mode = coder ? 'writing' : 'reading'
      return { handle, folder: store.folder, mode, coderName: coder?.name ?? null }
    })
  }

  /** Calls back whenever a project was opened or closed. */
  watch(watcher: () => void): void {
    this.#watchers.add(watcher)
  }

  /** Opens a project again that a process which ended by itself had open, under the handle that its tabs know. */
  async reopen({ handle, folder, mode, coderName }: OpenedAs): Promise<void> {
    if (mode === 'writing') await this.#openForWriting(folder, coderName, handle)
    else await this.#add(this.#describe(await ProjectStore.openForReading(this.#host, folder), null, { handle }))
  }

  /**
   * Makes a project and opens it for writing. What `fill` puts into it belongs to its making: undo does not reach it.
   */
  async create(
    folder: string,
    title: string,
    coderName: string | null,
    fill?: (project: OpenProject) => Promise<void>,
  ): Promise<OpenProject> {
    const person = await coderAtWork(this.#host, coderName ?? this.#coderName)
    const store = await ProjectStore.create(this.#host, folder, person.coder.name)
    return this.#closingOnError(store, async () => {
      const { coder } = person
      const ops = [
        { c: 'project' as const, id: store.projectId, set: { title } },
        { c: 'coder' as const, id: coder.id, set: { name: coder.name, colour: coder.colour } },
      ]
      await store.commit({ label: 'project.create', coderId: coder.id, ops })
      const project = this.#describe(store, { id: coder.id, ...person })
      if (fill) {
        await fill(project)
        await store.commit({ label: 'project.made', coderId: coder.id, ops: [] })
      }
      return this.#add(project)
    })
  }

  /** Opens a project beside whoever else has it open. */
  async openForReading(folder: string): Promise<OpenProject> {
    return this.#add(this.#describe(await ProjectStore.openForReading(this.#host, folder), null))
  }

  /**
   * Opens a project for writing; where this process writes in it already, gives that one, whoever asks, and where its
   * writing had failed, that one once it goes on. The coder's
   * record is added to it if need be, and typing that a crash left behind is put into the log.
   */
  openForWriting(folder: string, coderName: string | null): Promise<OpenProject> {
    const opened = this.#turn.then(
      async () =>
        (await this.#openForWritingHere(folder)) ??
        (await this.#resumeHere(folder)) ??
        this.#openForWriting(folder, coderName),
    )
    this.#turn = opened.catch(() => undefined)
    return opened
  }

  /** Closes a project, unless another tab than this one still listens to its changes. */
  async close(handle: string, tab?: string): Promise<void> {
    const project = this.get(handle)
    if (!project.changes.isHeardBesides(tab)) return this.#close(project)
    if (tab !== undefined) await project.desk?.releaseAllOf(tab)
  }

  /** Closes whatever is open: for the end of the process. */
  async closeAll(): Promise<void> {
    for (const project of [...this.#open.values()]) await this.#close(project)
  }

  async #openForWritingHere(folder: string): Promise<OpenProject | null> {
    const path = await this.#host.files.realpath(folder).catch(() => null)
    return [...this.#open.values()].find(({ store }) => store.folder === path && store.isWritable) ?? null
  }

  /** A project whose writing failed goes on where it is: what could not be written is in its memory alone. */
  async #resumeHere(folder: string): Promise<OpenProject | null> {
    const path = await this.#host.files.realpath(folder).catch(() => folder)
    const failed = [...this.#open.values()].find(({ store, coder }) => store.folder === path && coder !== null)
    if (!failed?.coder) return null
    await failed.store.resume(failed.coder.name)
    return failed
  }

  async #openForWriting(folder: string, coderName: string | null, handle?: string): Promise<OpenProject> {
    const person = await coderAtWork(this.#host, coderName ?? this.#coderName)
    const store = await ProjectStore.openForWriting(this.#host, folder, person.coder.name)
    return this.#closingOnError(store, async () => {
      const id = await coderInProject(store, person.coder)
      const committed = await commitLeftDrafts(store)
      const reopening = { committed, ...(handle ? { handle } : {}) }
      const project = await this.#add(this.#describe(store, { id, ...person }, reopening))
      project.backup = startDailyBackup(store, () => project.changes.tell({ type: 'backup' }))
      return project
    })
  }

  async #close(project: OpenProject): Promise<void> {
    this.#open.delete(project.handle)
    this.#tellWatchers()
    this.#following.get(project.handle)?.()
    this.#following.delete(project.handle)
    await project.desk?.commitAll().catch(leaveForNextTime)
    project.changes.end()
    await project.privateNotes.close()
    await project.store.close()
    await project.backup?.end()
    if (project.backup?.failure) this.backupFailures.push(project.backup.failure)
  }

  #describe(
    store: ProjectStore,
    person: { id: Id<'coder'>; coder: KnownCoder; isNew: boolean } | null,
    { handle = base32From(this.#host.chance.bytes(16)), committed = [] }: Reopening = {},
  ): OpenProject {
    const coderId = person?.id ?? null
    const coder = person && { id: person.id, name: person.coder.name, isNew: person.isNew }
    const changes = new ProjectChanges((tab) => void desk?.releaseAllOf(tab).catch(leaveForNextTime))
    const desk = coderId ? new SectionDesk(store, coderId, (event) => changes.tell(event), committed) : null
    return {
      handle,
      store,
      get title() {
        return projectOf(store.state, store.projectId)?.title ?? store.folder
      },
      coderId,
      coder,
      changes,
      history: coderId ? new EditHistory(store, coderId) : null,
      desk,
      privateNotes: new PrivateNotes(store),
      backup: null,
      index: null,
    }
  }

  async #add(project: OpenProject): Promise<OpenProject> {
    this.#open.set(project.handle, project)
    this.#tellWatchers()
    tellOfChanges(project.store, project.changes)
    this.#following.set(project.handle, followFolder(project.store, project.changes))
    if (project.coderId) project.index = new ProjectIndex(project.store)
    if (project.coderId) await rememberRecent(this.#host, project.store.folder, project.title)
    return project
  }

  #tellWatchers(): void {
    for (const watcher of this.#watchers) watcher()
  }

  async #closingOnError<T>(store: ProjectStore, work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      await store.close()
      throw error
    }
  }
}

/** What an earlier process left: the handle that tabs know the project by, and its typing, now in the log. */
interface Reopening {
  handle?: string
  committed?: readonly CommittedDraft[]
}

/** A draft that cannot go into the log now stays in its file, for whoever opens the project next. */
function leaveForNextTime(error: unknown): void {
  if (!(error instanceof Failure)) throw error
}

/** Who changes are made by. Throws Failure `projectReadOnly` where the project is open for reading. */
export function coderOf(project: OpenProject): Id<'coder'> {
  if (project.coderId) return project.coderId
  throw new Failure('projectReadOnly', { path: project.store.folder, reason: 'it was opened for reading' })
}
