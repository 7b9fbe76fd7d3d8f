import { Failure } from '../../../shared/failures.ts'
import type { Id } from '../../../shared/model/ids.ts'
import { coderAtWork, coderInProject, type KnownCoder } from '../people/coders.ts'
import type { Host } from '../ports/host.ts'
import { projectOf } from '../store/project-records.ts'
import { ProjectStore } from '../store/project-store.ts'
import { base32From } from '../store/stamp.ts'

/** A project open in this process. */
export interface OpenProject {
  handle: string
  store: ProjectStore
  title: string
  /** Under which id changes are made; null where it is open for reading. */
  coderId: Id<'coder'> | null
  coder: { id: string; name: string; isNew: boolean } | null
}

/** The projects that this process has open, by the handles that calls name them by. */
export class OpenProjects {
  readonly #host: Host
  readonly #open = new Map<string, OpenProject>()

  constructor(host: Host) {
    this.#host = host
  }

  /** The open project behind a handle. Throws Failure `projectNotOpen`. */
  get(handle: string): OpenProject {
    const project = this.#open.get(handle)
    if (!project) throw new Failure('projectNotOpen', { project: handle })
    return project
  }

  /** Makes a project and opens it for writing. */
  async create(folder: string, title: string, coderName: string | null): Promise<OpenProject> {
    const person = await coderAtWork(this.#host, coderName)
    const store = await ProjectStore.create(this.#host, folder, person.coder.name)
    return this.#closingOnError(store, async () => {
      const { coder } = person
      const ops = [
        { c: 'project' as const, id: store.projectId, set: { title } },
        { c: 'coder' as const, id: coder.id, set: { name: coder.name, colour: coder.colour } },
      ]
      await store.commit({ label: 'project.create', coderId: coder.id, ops })
      return this.#add(store, coder.id, person)
    })
  }

  /** Opens a project beside whoever else has it open. */
  async openForReading(folder: string): Promise<OpenProject> {
    return this.#add(await ProjectStore.openForReading(this.#host, folder), null, null)
  }

  /** Opens a project for writing. The coder's record is added to it if need be. */
  async openForWriting(folder: string, coderName: string | null): Promise<OpenProject> {
    const person = await coderAtWork(this.#host, coderName)
    const store = await ProjectStore.openForWriting(this.#host, folder, person.coder.name)
    return this.#closingOnError(store, async () => this.#add(store, await coderInProject(store, person.coder), person))
  }

  async close(handle: string): Promise<void> {
    const { store } = this.get(handle)
    this.#open.delete(handle)
    await store.close()
  }

  /** Closes whatever is open: for the end of the process. */
  async closeAll(): Promise<void> {
    for (const handle of [...this.#open.keys()]) await this.close(handle)
  }

  #add(
    store: ProjectStore,
    coderId: Id<'coder'> | null,
    person: { coder: KnownCoder; isNew: boolean } | null,
  ): OpenProject {
    const handle = base32From(this.#host.chance.bytes(16))
    const title = projectOf(store.state, store.projectId)?.title ?? store.folder
    const coder = person && coderId ? { id: coderId, name: person.coder.name, isNew: person.isNew } : null
    const project: OpenProject = { handle, store, title, coderId, coder }
    this.#open.set(handle, project)
    return project
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

/** Who changes are made by. Throws Failure `projectReadOnly` where the project is open for reading. */
export function coderOf(project: OpenProject): Id<'coder'> {
  if (project.coderId) return project.coderId
  throw new Failure('projectReadOnly', { path: project.store.folder, reason: 'it was opened for reading' })
}
