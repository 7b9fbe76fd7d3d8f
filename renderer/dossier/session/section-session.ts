import type { SectionContent } from '../../../shared/dossier/section-content.ts'
import type { SectionTextRow } from '../../../shared/rows/dossier.ts'
import type { ChangeEvent } from '../../../shared/rows/project.ts'
import type { Api } from '../../api/connection.ts'
import { failureIn } from '../../api/failure.ts'
import { isSameContent, plainText, readContent } from '../text/content-facts.ts'
import { DraftKeeper, type DraftStatus } from './draft-keeper.ts'

/** `elsewhere`: another tab edits it. `reading`: the project can only be read. */
export type EditMode = 'opening' | 'editing' | 'elsewhere' | 'reading'

/** What the editor shows of a section. */
export interface SectionView {
  mode: EditMode
  /** The text to show; a new `revision` means that it replaces what is on the screen. */
  content: SectionContent | null
  revision: number
  /** The stored text holds something that this version of the app does not know: it is shown to nobody and kept. */
  isUnknown: boolean
  conflicts: SectionTextRow['conflicts']
  status: DraftStatus
  /** Typing that another tab's taking over left behind here. */
  leftBehind: string | null
  failure: unknown
}

export interface SectionPlace {
  api: Pick<Api, 'section'>
  project: string
  sectionId: string
  tab: string
  canWrite: boolean
}

// A section is given back before it is taken again, also when React takes the editor down and sets it up anew.
const leaving = new Map<string, Promise<unknown>>()

/** One section in the editor of this tab: taking it, keeping its typing, losing it to another tab, giving it back. */
export class SectionSession {
  readonly #place: SectionPlace
  readonly #listeners = new Set<() => void>()
  #keeper: DraftKeeper | null = null
  #known: unknown = null
  #headsOfConflicts: ReadonlySet<string> = new Set()
  #allHeads: string[] = []
  #isClosed = false
  #view: SectionView = {
    mode: 'opening',
    content: null,
    revision: 0,
    isUnknown: false,
    conflicts: [],
    status: { state: 'saved' },
    leftBehind: null,
    failure: null,
  }

  constructor(place: SectionPlace) {
    this.#place = place
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  getView = (): SectionView => this.#view

  /** Takes the section to edit; with `force`, from whichever tab has it. */
  async open(force = false): Promise<void> {
    const { api, project, sectionId, tab, canWrite } = this.#place
    try {
      if (!canWrite) return this.#watch(await api.section.read({ project, sectionId }), 'reading')
      await leaving.get(sectionId)
      if (this.#isClosed) return
      const { taken, text } = await api.section.take({ project, sectionId, tab, force })
      if (this.#isClosed) return
      if (taken) await this.#edit(text)
      else this.#watch(text, 'elsewhere')
    } catch (failure) {
      if (!this.#isClosed) this.#set({ failure })
    }
  }

  /** The text in the editor changed; `read` gives it when it is kept. */
  typed(read: () => SectionContent): void {
    if (this.#view.mode === 'editing') this.#keeper?.typed(read)
  }

  /** Keeps at once what is typed. */
  flush(): Promise<void> {
    return this.#keeper?.keepNow() ?? Promise.resolve()
  }

  /** Puts what is typed into the log. */
  commit(): Promise<void> {
    return this.#keeper?.commit() ?? Promise.resolve()
  }

  /** Ends a conflict: this text stands, and the others are known to it. */
  async settle(content: SectionContent): Promise<void> {
    const keeper = this.#keeper
    if (!keeper) return
    this.#headsOfConflicts = new Set()
    keeper.goOnFrom(this.#allHeads)
    keeper.typed(() => content)
    this.#show(content, { conflicts: [] })
    await keeper.commit()
    await this.#reread()
  }

  /** Takes in what happened in the project. */
  onChange(event: ChangeEvent): void {
    const { sectionId, tab } = this.#place
    const { mode } = this.#view
    if (event.type === 'ready') {
      if (mode !== 'opening') void this.open()
    } else if (event.type === 'section' && event.sectionId === sectionId) {
      if (mode === 'editing' && event.tab !== null && event.tab !== tab) this.#lose()
      else if (mode === 'elsewhere' && event.tab === null) void this.open()
    } else if (event.type === 'draft' && event.sectionId === sectionId) {
      if (mode === 'elsewhere') void this.#reread()
    } else if (event.type === 'committed' || event.type === 'arrived') {
      if (event.collections.section?.includes(sectionId)) void this.#reread()
    }
  }

  dismissLeftBehind(): void {
    this.#set({ leftBehind: null })
  }

  /** Keeps what is typed, puts it into the log and gives the section back. */
  close(): void {
    this.#isClosed = true
    const { api, project, sectionId, tab, canWrite } = this.#place
    if (!canWrite) return
    const keeper = this.#keeper
    const left = (async () => {
      // While the connection is down the keeper tries again by itself; the section is given back once all is kept.
      await keeper?.keepNow()
      while (keeper?.isDirty && this.#view.status.state === 'waiting') {
        await new Promise((resolve) => setTimeout(resolve, 500))
        await keeper.keepNow()
      }
      keeper?.stop()
      await api.section.release({ project, sectionId, tab }).catch(() => undefined) // core gives it back when this tab is gone
    })()
    leaving.set(sectionId, left)
    void left.then(() => leaving.get(sectionId) === left && leaving.delete(sectionId))
  }

  async #edit(text: SectionTextRow): Promise<void> {
    this.#noteConflicts(text)
    const stored = text.draft?.content ?? text.content
    const heads = text.draft?.heads ?? text.heads
    const before = this.#keeper
    if (before && this.#view.mode === 'editing') {
      // Taken again after the connection was away: nobody wrote meanwhile if core has what this tab last gave it.
      if (isSameContent(stored, this.#lastKnown())) before.goOnFrom(heads)
      if (before.isDirty) return before.keepNow()
      if (isSameContent(stored, this.#lastKnown())) return
    }
    before?.stop()
    const { api, project, sectionId, tab } = this.#place
    const own = (all: readonly string[]) => all.filter((head) => !this.#headsOfConflicts.has(head))
    this.#keeper = new DraftKeeper(
      {
        keep: (content, from) =>
          api.section.keepDraft({
            project,
            sectionId,
            tab,
            content: JSON.parse(JSON.stringify(content)),
            heads: own(from),
          }),
        commit: () => api.section.commitDraft({ project, sectionId, tab }),
        isRefusal: (error) => {
          const code = failureIn(error)?.code
          if (code === 'sectionTaken') this.#lose()
          return code !== undefined
        },
        onStatus: (status) => this.#set({ status }),
      },
      heads,
      text.draft !== null,
    )
    this.#known = stored
    const status: DraftStatus = text.draft ? { state: 'kept', savedAt: text.draft.savedAt } : { state: 'saved' }
    this.#show(stored, { mode: 'editing', status })
  }

  #watch(text: SectionTextRow, mode: EditMode): void {
    this.#noteConflicts(text)
    const stored = text.draft?.content ?? text.content
    if (this.#view.mode === mode && isSameContent(stored, this.#known)) return
    this.#known = stored
    this.#show(stored, { mode })
  }

  async #reread(): Promise<void> {
    const { api, project, sectionId, canWrite } = this.#place
    const keeper = this.#keeper
    if (this.#view.mode === 'editing' && keeper) await keeper.keepNow()
    if (this.#isClosed) return
    const text = await api.section.read({ project, sectionId }).catch(() => null)
    if (!text || this.#isClosed) return
    if (this.#view.mode !== 'editing') return this.#watch(text, canWrite ? 'elsewhere' : 'reading')
    if (!keeper || keeper.isDirty || keeper.isBusy) return
    this.#noteConflicts(text)
    const stored = text.draft?.content ?? text.content
    if (isSameContent(stored, this.#lastKnown())) {
      // What was typed went into the log behind this tab's back: before a merge or a share, say.
      if (!text.draft && this.#view.status.state === 'kept') await keeper.commit()
      return
    }
    keeper.goOnFrom(text.draft?.heads ?? text.heads, { hasDraft: text.draft !== null })
    keeper.lastKept = readContent(stored)
    this.#known = stored
    this.#show(stored, { status: { state: 'saved' } })
  }

  #lose(): void {
    const left = this.#keeper?.stop()
    this.#keeper = null
    this.#set({ mode: 'elsewhere', leftBehind: left ? plainText(left()) : null, status: { state: 'saved' } })
    this.#known = undefined
    void this.#reread()
  }

  #lastKnown(): unknown {
    return this.#keeper?.lastKept ?? this.#known
  }

  #noteConflicts(text: SectionTextRow): void {
    this.#allHeads = [...new Set([...text.heads, ...text.conflicts.map(({ stamp }) => stamp)])]
    this.#headsOfConflicts = new Set(text.conflicts.map(({ stamp }) => stamp))
    if (text.conflicts.length > 0 || this.#view.conflicts.length > 0) this.#set({ conflicts: text.conflicts })
  }

  #show(stored: unknown, change: Partial<SectionView> = {}): void {
    const content = readContent(stored)
    const isUnknown = stored !== null && content === null
    this.#set({ ...change, content, isUnknown, failure: null, revision: this.#view.revision + 1 })
  }

  #set(change: Partial<SectionView>): void {
    this.#view = { ...this.#view, ...change }
    for (const listener of this.#listeners) listener()
  }
}
