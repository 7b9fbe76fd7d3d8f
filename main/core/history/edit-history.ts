import { Failure } from '../../../shared/failures.ts'
import type { HistoryState } from '../../../shared/rows/history.ts'
import type { Action } from '../store/action.ts'
import type { CommittedAction, ProjectStore } from '../store/project-store.ts'
import type { Stamp } from '../store/stamp.ts'
import { LoggedActions } from './logged-actions.ts'
import { canBeTakenBack, OwnActions, type OwnEntry } from './own-actions.ts'
import { type LeftField, type Past, type Reversal, reverse } from './reverse.ts'
import { chainsOf, type UndoChains } from './undo-chains.ts'
import { ValueOrigins } from './value-origins.ts'

/** An action taken back: its label, or null where there was none, and the fields that were left as they are. */
export interface TakenBack {
  label: string | null
  left: LeftField[]
}

/**
 * Undo and redo for ever, read from the log. Undo takes back the last action of the coder at work and writes that as a
 * new action with the values found before; redo takes the undo back. A field that was changed otherwise since is left
 * alone. Calls are answered one after another.
 */
export class EditHistory {
  readonly chains: UndoChains
  readonly past: Past
  readonly #store: ProjectStore
  readonly #coderId: string
  readonly #own: OwnActions
  #turn: Promise<unknown> = Promise.resolve()

  constructor(store: ProjectStore, coderId: string) {
    this.#store = store
    this.#coderId = coderId
    const actions = new LoggedActions(store)
    this.chains = chainsOf(store)
    this.past = { actions, origins: new ValueOrigins(actions, this.chains) }
    this.#own = new OwnActions(store, coderId, this.chains)
  }

  /** The labels of what undo and redo would take back now. */
  state(): Promise<HistoryState> {
    return this.#inTurn(() => this.#own.state())
  }

  /** Takes back the last action. */
  undo(): Promise<TakenBack> {
    return this.#inTurn(async () => this.#takeBackEntry((await this.#own.tops()).undo))
  }

  /** Takes back the last undo. */
  redo(): Promise<TakenBack> {
    return this.#inTurn(async () => this.#takeBackEntry((await this.#own.tops()).redo))
  }

  /**
   * Takes back one action, whoever did it and whenever; where it was taken back and done again, its last doing. Nothing
   * where it is taken back already. Throws Failure `recordMissing`, `notUndoable`.
   */
  takeBack(stamp: Stamp): Promise<TakenBack> {
    return this.#inTurn(async () => {
      await this.chains.load()
      const { latest, isTakenBack } = this.chains.nowOf(stamp)
      if (isTakenBack) return { label: null, left: [] }
      const action = await this.past.actions.at(latest)
      if (!action) throw new Failure('recordMissing', { collection: 'action', id: latest })
      if (!canBeTakenBack(action.label)) throw new Failure('notUndoable', { label: action.label })
      return this.#takeBack(action)
    })
  }

  async #takeBackEntry(entry: OwnEntry | null): Promise<TakenBack> {
    if (!entry) return { label: null, left: [] }
    const action = await this.past.actions.at(entry.stamp)
    const takenBack = action ? await this.#takeBack(action) : { label: entry.label, left: [] }
    this.#own.pass(entry) // where all of it was left as it is, it is not offered again
    return takenBack
  }

  async #takeBack(action: Action): Promise<TakenBack> {
    const { store, coderId } = { store: this.#store, coderId: this.#coderId }
    const { left } = await writeAsPlanned(
      store,
      () => reverse(store.state, action, this.past),
      ({ ops }: Reversal): Promise<CommittedAction> | null =>
        ops.length > 0 ? store.commit({ label: action.label, coderId, undoes: action.t, ops }) : null,
    )
    return { label: action.label, left }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work)
    this.#turn = result.catch(() => undefined)
    return result
  }
}

/** Writes what was planned, once no change has come in between planning and writing. Gives the plan that was written. */
export async function writeAsPlanned<Plan>(
  store: ProjectStore,
  plan: () => Promise<Plan>,
  write: (plan: Plan) => Promise<unknown> | null,
): Promise<Plan> {
  for (;;) {
    const before = [...store.state.lastStamps.values()].join()
    const planned = await plan()
    if ([...store.state.lastStamps.values()].join() !== before) continue
    await write(planned)
    return planned
  }
}
