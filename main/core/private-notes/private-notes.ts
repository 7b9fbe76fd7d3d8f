import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Action } from '../store/action.ts'
import { actionVersion } from '../store/action.ts'
import { cutIncompleteLine } from '../store/cut-incomplete-line.ts'
import { makeFolder, replaceDurably } from '../store/durable-write.ts'
import { foldMore } from '../store/fold.ts'
import { encodeLine } from '../store/line.ts'
import { logEndsOf } from '../store/log-progress.ts'
import { OwnLog } from '../store/own-log.ts'
import { listLogs, segmentPath } from '../store/project-folder.ts'
import { foldLogs } from '../store/read-logs.ts'
import { base32From, StampClock } from '../store/stamp.ts'
import { collectionOf, emptyState, replacedBy, type State } from '../store/state.ts'
import { writeFailure } from '../store/system-error.ts'
import { ownPrivateFolder, type ProjectPlace, privateFolderOf, readAbout, writeAbout } from './private-folder.ts'

const collection = 'privateNote'

/** A note that a person keeps for themselves. */
export interface PrivateNote {
  highlightId: string
  coderId: string
  text: string
}

/**
 * What people note on highlights for themselves alone: kept on this machine beside the project, in a log of the same
 * format, and in its backups; never in its folder, so never shared, merged or synced. Read when first asked for.
 */
export class PrivateNotes {
  readonly #place: ProjectPlace
  #state: Promise<State> | null = null
  #log: { log: OwnLog; clock: StampClock } | null = null
  #turn: Promise<unknown> = Promise.resolve()

  constructor(place: ProjectPlace) {
    this.#place = place
  }

  /** All notes that are not empty: those of one coder, or for null of everybody who worked on this machine. */
  async all(coderId: string | null): Promise<PrivateNote[]> {
    return [...collectionOf(await this.#read(), collection).values()]
      .map(({ values }) => ({
        highlightId: String(values.highlightId ?? ''),
        coderId: String(values.coderId ?? ''),
        text: String(values.text ?? ''),
      }))
      .filter((note) => note.text !== '' && (coderId === null || note.coderId === coderId))
  }

  /** Writes a note, durably; an empty text takes it away. For the holder of the project's lock. Throws Failure `diskFull` and its like. */
  set(note: PrivateNote): Promise<void> {
    const done = this.#turn.then(() => this.#set(note))
    this.#turn = done.catch(() => undefined)
    return done
  }

  /** Waits for what is being written and lets go of the file. */
  async close(): Promise<void> {
    await this.#turn
    await this.#log?.log.close()
    this.#log = null
  }

  #read(): Promise<State> {
    this.#state ??= this.#fold().catch((error: unknown) => {
      this.#state = null
      throw error
    })
    return this.#state
  }

  async #fold(): Promise<State> {
    const folder = await privateFolderOf(this.#place)
    return folder === null ? emptyState() : (await foldLogs(this.#place.host.files, folder)).state
  }

  async #set({ highlightId, coderId, text }: PrivateNote): Promise<void> {
    const folder = ownPrivateFolder(this.#place)
    try {
      const state = await this.#read()
      this.#log ??= await this.#becomeWriter(folder, state)
      const { log, clock } = this.#log
      const id = noteId(highlightId, coderId)
      const set = { highlightId, coderId, text }
      const was = replacedBy(state, collection, id, set)
      const op = { c: collection, id, set, ...(was ? { was } : {}) }
      const action: Action = { v: actionVersion, t: clock.next(), by: coderId, label: 'privateNote.write', ops: [op] }
      await log.append(encodeLine(action))
      foldMore(state, [action])
    } catch (error) {
      throw writeFailure(error, folder)
    }
  }

  /** Makes the log of this program ready for the next line; notes that lie elsewhere are copied first. */
  async #becomeWriter(folder: string, state: State): Promise<{ log: OwnLog; clock: StampClock }> {
    const { host, folder: path, projectId } = this.#place
    const source = await privateFolderOf(this.#place)
    if (source !== null && source !== folder) await this.#copy(source, folder)
    const known = await readAbout(host, folder)
    const isOurs = known?.projectId === projectId && known.path === path
    const writerId = isOurs ? known.writerId : base32From(host.chance.bytes(8))
    if (!isOurs) await writeAbout(host, folder, { projectId, path, writerId })
    const end = logEndsOf((await foldLogs(host.files, folder)).progress).get(writerId)
    if (end && end.incompleteBytes > 0)
      await cutIncompleteLine(host, { folder, writerId, end }, join(this.#place.dataPath, 'torn-lines'))
    const clock = new StampClock(writerId, host.clock)
    for (const stamp of state.lastStamps.values()) clock.observe(stamp)
    const log = new OwnLog(host.files, folder, writerId, {
      segment: end?.segment ?? 1,
      bytes: end?.completeBytes ?? 0,
    })
    return { log, clock }
  }

  async #copy(from: string, to: string): Promise<void> {
    const { files, chance } = this.#place.host
    for (const [writerId, segments] of await listLogs(files, from))
      for (const segment of segments) {
        const path = segmentPath(writerId, segment)
        const bytes = await files.readFile(join(from, path))
        const whole = bytes.subarray(0, bytes.lastIndexOf(10) + 1) // a line that is not complete is not ours to finish
        await makeFolder(files, join(to, path, '..'))
        await replaceDurably(files, join(to, path), whole, base32From(chance.bytes(8)))
      }
  }
}

/** One note a coder and highlight, wherever it is written: the same id on both sides. */
function noteId(highlightId: string, coderId: string): string {
  return `pn_${createHash('sha256').update(`${highlightId} ${coderId}`).digest('hex').slice(0, 24)}`
}
