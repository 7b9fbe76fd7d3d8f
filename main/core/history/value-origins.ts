import type { Stamp } from '../store/stamp.ts'
import type { LoggedActions, RecordKey } from './logged-actions.ts'
import type { UndoChains } from './undo-chains.ts'

/** What a value goes back to: the stamp it was first written with, or `absent` where the field had none. */
export type Origin = Stamp | 'absent'

const rememberedLimit = 20_000

/**
 * Which values that undo and redo wrote are which older ones again. Without it, taking one action back would look to
 * the action before it like somebody's change.
 */
export class ValueOrigins {
  readonly #actions: LoggedActions
  readonly #chains: UndoChains
  readonly #known = new Map<string, Origin>()

  /** `chains` has to be loaded before anything is asked. */
  constructor(actions: LoggedActions, chains: UndoChains) {
    this.#actions = actions
    this.#chains = chains
  }

  /** What the value with that stamp goes back to. */
  async of(stamp: Stamp, key: RecordKey, field: string): Promise<Origin> {
    const passed: Stamp[] = []
    let origin: Origin = stamp
    for (let earlier = await this.#putBack(stamp, key, field); earlier !== null; ) {
      if (origin !== 'absent') passed.push(origin)
      origin = earlier
      earlier = origin === 'absent' ? null : await this.#putBack(origin, key, field)
    }
    if (this.#known.size > rememberedLimit) this.#known.clear()
    for (const each of passed) this.#known.set(keyOf(each, key, field), origin)
    return origin
  }

  /** The value that a value is again, or null where it is a new one. */
  async #putBack(stamp: Stamp, key: RecordKey, field: string): Promise<Origin | null> {
    const known = this.#known.get(keyOf(stamp, key, field))
    if (known !== undefined) return known
    const undoes = this.#chains.undoneBy(stamp)
    if (undoes === null) return null
    const undone = await this.#actions.operationAt(undoes, key)
    if (!undone) return null
    if (Object.hasOwn(undone.set, field)) {
      const replaced = await this.#actions.withoutReplaced(undone.was?.[field] ?? [], key, field)
      return replaced[0] ?? 'absent'
    }
    // Only `deleted` is written beyond what was undone: where the record was gone before, it is as gone as it was then.
    const renewed = (await this.#actions.operationAt(stamp, key))?.was?.[field]?.toSorted().at(-1)
    if (renewed === undefined) return null
    const origin = await this.of(renewed, key, field)
    return origin !== 'absent' && origin < undoes ? origin : null
  }
}

const keyOf = (stamp: Stamp, { c, id }: RecordKey, field: string) => `${stamp} ${c} ${id} ${field}`
