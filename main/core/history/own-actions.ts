import type { HistoryState } from '../../../shared/rows/history.ts'
import type { Action } from '../store/action.ts'
import type { ProjectStore } from '../store/project-store.ts'
import type { Stamp } from '../store/stamp.ts'
import { newestFirst } from './newest-first.ts'
import type { UndoChains } from './undo-chains.ts'

/** Something that undo or redo can take back: the last of an action, its undoing, its redoing and so on. */
export interface OwnEntry {
  stamp: Stamp
  root: Stamp
  /** What the action was called when it was first done. */
  label: string
}

/** The last action of the making of a project, or of a copy without its history: undo does not reach behind it. */
const beginnings = new Set(['project.create', 'project.made', 'project.rescue'])
/** Joining a project is not undone: the log would name somebody whom the project does not know. */
const notTakenBack = new Set([...beginnings, 'coder.add'])

/** Whether an action of that label can be taken back at all. */
export function canBeTakenBack(label: string): boolean {
  return !notTakenBack.has(label)
}

/**
 * What one coder did in a project, newest first, as far back as it was asked for: across sittings and across the
 * writers they were. What is done meanwhile is followed.
 */
export class OwnActions {
  readonly #store: ProjectStore
  readonly #coderId: string
  readonly #chains: UndoChains
  #past: AsyncGenerator<Action, void> | null = null
  #isAtBeginning = false
  /** Whether something new was done after whatever is further back was undone: that cannot be redone. */
  #isRedoClosed = false
  #undo: OwnEntry[] = []
  #redo: OwnEntry[] = []
  #roots = new Set<Stamp>()
  #followed = new Set<Stamp>()

  constructor(store: ProjectStore, coderId: string, chains: UndoChains) {
    this.#store = store
    this.#coderId = coderId
    this.#chains = chains
    store.watch((event) => {
      if (event.type === 'committed') this.#follow(event.action)
      if (event.type === 'arrived') this.#forget() // what came may stand between what was read
    })
  }

  /** What undo and redo would take back now; read from the logs as far as that needs. */
  async tops(): Promise<{ undo: OwnEntry | null; redo: OwnEntry | null }> {
    await this.#chains.load()
    this.#past ??= newestFirst(this.#store, { mention: [this.#coderId] })
    while (!this.#isAtBeginning && (this.#undo.length === 0 || (this.#redo.length === 0 && !this.#isRedoClosed))) {
      const { done, value } = await this.#past.next()
      if (done) this.#isAtBeginning = true
      else this.#addEarlier(value)
    }
    return { undo: this.#undo[0] ?? null, redo: this.#redo[0] ?? null }
  }

  /** The labels of what undo and redo would take back now. */
  async state(): Promise<HistoryState> {
    const { undo, redo } = await this.tops()
    return { undo: undo?.label ?? null, redo: redo?.label ?? null }
  }

  /** Passes an entry over from now on: nothing of it can be taken back. */
  pass({ stamp }: OwnEntry): void {
    this.#drop((entry) => entry.stamp === stamp)
  }

  #forget(): void {
    this.#past = null
    this.#isAtBeginning = false
    this.#isRedoClosed = false
    this.#undo = []
    this.#redo = []
    this.#roots.clear()
    this.#followed.clear()
  }

  #drop(isDropped: (entry: OwnEntry) => boolean): void {
    this.#undo = this.#undo.filter((entry) => !isDropped(entry))
    this.#redo = this.#redo.filter((entry) => !isDropped(entry))
  }

  #addEarlier(action: Action): void {
    if (action.by !== this.#coderId || this.#followed.has(action.t)) return
    if (beginnings.has(action.label)) this.#isAtBeginning = true
    if (!canBeTakenBack(action.label)) return
    const { root, depth } = this.#chains.linkOf(action.t)
    if (depth === 0) this.#isRedoClosed = true
    if (this.#roots.has(root)) return
    this.#roots.add(root)
    const entry = { stamp: action.t, root, label: action.label }
    if (depth % 2 === 0) this.#undo.push(entry)
    else if (!this.#isRedoClosed) this.#redo.push(entry)
  }

  #follow(action: Action): void {
    if (action.by !== this.#coderId || !this.#past) return // what is not followed will be read
    if (beginnings.has(action.label)) this.#forget()
    if (!canBeTakenBack(action.label)) return
    const { root, depth } = this.#chains.linkOf(action.t)
    const entry = { stamp: action.t, root, label: action.label }
    this.#drop((other) => other.root === root)
    this.#followed.add(action.t)
    this.#roots.add(root)
    if (depth === 0) {
      this.#redo = []
      this.#isRedoClosed = true
    }
    if (depth % 2 === 0) this.#undo.unshift(entry)
    else this.#redo.unshift(entry)
  }
}
