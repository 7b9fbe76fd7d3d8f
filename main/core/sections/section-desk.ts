import { Failure } from '../../../shared/failures.ts'
import type { Id } from '../../../shared/model/ids.ts'
import type { Json } from '../../../shared/model/json.ts'
import type { ChangeEvent } from '../../../shared/rows/project.ts'
import type { ProjectStore } from '../store/project-store.ts'
import type { Stamp } from '../store/stamp.ts'
import { type CommittedDraft, commitDraft, headsOfText } from './commit-draft.ts'
import { type Draft, writeDraft } from './draft-files.ts'

/** Typing goes into the log after this long at the latest. */
const draftLimitMs = 5 * 60 * 1000

/** What a tab has typed: the whole text, and the heads it began from. */
export interface Typing {
  sectionId: Id<'section'>
  tab: string
  content: Json
  heads: Stamp[]
}

/**
 * Who edits which section, and what they have typed. A section is edited in one tab at a time; its typing is kept in a
 * draft and goes into the log as one text. Calls are answered one after another.
 */
export class SectionDesk {
  readonly #store: ProjectStore
  readonly #coderId: Id<'coder'>
  readonly #tell: (event: ChangeEvent) => void
  readonly #tabs = new Map<string, string>()
  readonly #drafts = new Map<string, Draft>()
  /**
   * By section and tab, where typing went into the log behind the tab's back (for an export, say): the heads the tab may
   * still know, and those that its text has now.
   */
  readonly #goneOn = new Map<string, { known: Set<string>; heads: Stamp[] }>()
  #turn: Promise<unknown> = Promise.resolve()

  /** `committed` are drafts of a process that ended by itself: their tabs may still be there and go on typing. */
  constructor(
    store: ProjectStore,
    coderId: Id<'coder'>,
    tell: (event: ChangeEvent) => void,
    committed: readonly CommittedDraft[] = [],
  ) {
    this.#store = store
    this.#coderId = coderId
    this.#tell = tell
    for (const { draft, heads } of committed) if (draft.tab) this.#goOn(draft, draft.tab, heads)
  }

  /** The tab that edits a section, or null. */
  tabOf(sectionId: string): string | null {
    return this.#tabs.get(sectionId) ?? null
  }

  /** What is typed in a section and not in the log, or null. */
  draftOf(sectionId: string): Draft | null {
    return this.#drafts.get(sectionId) ?? null
  }

  /** How many sections have typing that is not in the log. */
  get draftCount(): number {
    return this.#drafts.size
  }

  /** Gives a section to a tab, unless another has it; with `force`, in any case. What the other typed goes into the log first. */
  take(sectionId: Id<'section'>, tab: string, options: { force: boolean }): Promise<boolean> {
    return this.#inTurn(async () => {
      const holder = this.tabOf(sectionId)
      if (holder === tab) return true
      if (holder !== null && !options.force) return false
      await this.#commit(sectionId)
      this.#seat(sectionId, tab)
      return true
    })
  }

  /** Keeps what is typed, durably, and gives the heads to go on from. Throws Failure `sectionTaken`. */
  keep(typing: Typing): Promise<{ savedAt: string; heads: Stamp[] }> {
    return this.#inTurn(async () => {
      const { sectionId, tab, content } = typing
      this.#assertMayEdit(sectionId, tab)
      if (this.tabOf(sectionId) === null) this.#seat(sectionId, tab)
      const gone = this.#goneOn.get(`${sectionId} ${tab}`)
      const heads = gone?.known.has(typing.heads.join()) ? gone.heads : typing.heads
      const now = this.#store.host.clock.nowMs()
      const savedAt = new Date(now).toISOString()
      const beganAt = this.draftOf(sectionId)?.beganAt ?? savedAt
      const draft: Draft = { sectionId, content, heads, coderId: this.#coderId, tab, beganAt, savedAt }
      await writeDraft(this.#store, draft)
      this.#drafts.set(sectionId, draft)
      this.#tell({ type: 'draft', sectionId, savedAt })
      const isDue = now - Date.parse(beganAt) >= draftLimitMs
      return { savedAt, heads: isDue && this.#store.isWritable ? await this.#commit(sectionId) : heads }
    })
  }

  /** Puts what a tab typed in a section into the log and gives the heads to go on from. */
  commit(sectionId: Id<'section'>, tab: string): Promise<Stamp[]> {
    return this.#inTurn(() => {
      this.#assertMayEdit(sectionId, tab)
      return this.#commit(sectionId)
    })
  }

  /** Puts all typing into the log: before an export, a share, an undo, and at the end. */
  commitAll(): Promise<void> {
    return this.#inTurn(async () => {
      for (const { sectionId } of [...this.#drafts.values()]) await this.#commit(sectionId)
    })
  }

  /** Gives a section back, with its typing in the log. */
  release(sectionId: Id<'section'>, tab: string): Promise<void> {
    return this.#inTurn(async () => {
      if (this.tabOf(sectionId) !== tab) return
      try {
        await this.#commit(sectionId)
      } finally {
        this.#seat(sectionId, null)
      }
    })
  }

  /** Gives back all sections that a tab has. */
  async releaseAllOf(tab: string): Promise<void> {
    const held = [...this.#tabs].filter(([, holder]) => holder === tab)
    for (const [sectionId] of held) await this.release(sectionId as Id<'section'>, tab) // seated by that id
  }

  #assertMayEdit(sectionId: string, tab: string): void {
    const holder = this.tabOf(sectionId)
    if (holder !== null && holder !== tab) throw new Failure('sectionTaken', { id: sectionId, tab: holder })
  }

  #seat(sectionId: Id<'section'>, tab: string | null): void {
    if (tab === null) this.#tabs.delete(sectionId)
    else this.#tabs.set(sectionId, tab)
    this.#tell({ type: 'section', sectionId, tab })
  }

  async #commit(sectionId: Id<'section'>): Promise<Stamp[]> {
    const draft = this.#drafts.get(sectionId)
    const tab = this.tabOf(sectionId)
    // Where it is in the log already, those of what the tab typed: it has not seen what arrived since.
    if (!draft) return this.#goneOn.get(`${sectionId} ${tab}`)?.heads ?? headsOfText(this.#store, sectionId)
    const heads = await commitDraft(this.#store, draft)
    this.#drafts.delete(sectionId)
    this.#goOn(draft, tab, heads)
    return heads
  }

  #goOn(draft: Draft, tab: string | null, heads: Stamp[]): void {
    const key = `${draft.sectionId} ${tab}`
    const known = this.#goneOn.get(key)?.known ?? new Set()
    this.#goneOn.set(key, { known: known.add(draft.heads.join()), heads })
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work)
    this.#turn = result.catch(() => undefined)
    return result
  }
}
