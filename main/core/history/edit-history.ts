import type { HistoryState } from '../../../shared/rows/history.ts'
import type { ChangedRecord, CommittedAction, ProjectStore } from '../store/project-store.ts'
import type { Stamp } from '../store/stamp.ts'
import { type LeftField, reverse } from './reverse.ts'
import { ValueOrigins } from './value-origins.ts'

/** An action taken back: its label, or null where there was none, and the fields that were left as they are. */
export interface TakenBack {
  label: string | null
  left: LeftField[]
}

interface Entry {
  /** What the action that can be taken back was called when it was first done. */
  label: string
  committed: CommittedAction
}

/**
 * What one person did in one sitting, so that it can be undone and redone in any depth. Undo writes a new action with
 * the values found before; redo takes that action back. A field that was changed otherwise since is left alone.
 */
export class EditHistory {
  readonly #store: ProjectStore
  readonly #coderId: string
  readonly #origins = new ValueOrigins()
  #undo: Entry[] = []
  #redo: Entry[] = []

  constructor(store: ProjectStore, coderId: string) {
    this.#store = store
    this.#coderId = coderId
    store.watch((event) => {
      if (event.type === 'committed') this.#record(event)
    })
  }

  /** The labels of what undo and redo would take back now. */
  get state(): HistoryState {
    return { undo: this.#undo.at(-1)?.label ?? null, redo: this.#redo.at(-1)?.label ?? null }
  }

  /** Forgets what was done so far: it stays done. */
  clear(): void {
    this.#undo = []
    this.#redo = []
  }

  /** Takes back the last action. */
  undo(): Promise<TakenBack> {
    return this.#takeBack(this.#undo, this.#redo)
  }

  /** Takes back the last undo. */
  redo(): Promise<TakenBack> {
    return this.#takeBack(this.#redo, this.#undo)
  }

  #record({ action, before }: CommittedAction): void {
    if (action.undoes !== undefined || action.by !== this.#coderId) return
    this.#undo.push({ label: action.label, committed: { action, before } })
    this.#redo = []
  }

  async #takeBack(from: Entry[], to: Entry[]): Promise<TakenBack> {
    const entry = from.pop()
    if (!entry) return { label: null, left: [] }
    const { ops, left } = reverse(this.#store.state, entry.committed, this.#origins)
    if (ops.length === 0) return { label: entry.label, left }
    try {
      const committed = await this.#commit(entry, ops)
      this.#origins.note(entry.committed, committed)
      to.push({ label: entry.label, committed })
    } catch (error) {
      from.push(entry)
      throw error
    }
    return { label: entry.label, left }
  }

  #commit({ committed: { action } }: Entry, ops: ChangedRecord[]): Promise<CommittedAction> {
    const undoes: Stamp = action.t
    return this.#store.commit({ label: action.label, coderId: this.#coderId, undoes, ops })
  }
}
