import type { Operation } from '../store/action.ts'
import type { CommittedAction } from '../store/project-store.ts'
import type { Stamp } from '../store/stamp.ts'

/** What a value goes back to: the stamp it was first written with, or `absent` where the field had none. */
export type Origin = Stamp | 'absent'

const keyOf = (stamp: Stamp, { c, id }: Pick<Operation, 'c' | 'id'>, field: string) => `${stamp} ${c} ${id} ${field}`

/**
 * Which values that undo and redo wrote are which older ones again. Without it, taking one action back would look to
 * the action before it like somebody's change.
 */
export class ValueOrigins {
  readonly #origins = new Map<string, Origin>()

  /** What the value with that stamp goes back to. */
  of(stamp: Stamp, record: Pick<Operation, 'c' | 'id'>, field: string): Origin {
    return this.#origins.get(keyOf(stamp, record, field)) ?? stamp
  }

  /** Takes note that an action put back what another had replaced. */
  note(undone: CommittedAction, reversal: CommittedAction): void {
    for (const [index, op] of undone.action.ops.entries()) {
      const image = undone.before[index]
      const back = reversal.action.ops.find(({ c, id }) => c === op.c && id === op.id)
      if (!image || !back) continue
      for (const field of Object.keys(back.set)) {
        if (!Object.hasOwn(image.fields, field)) continue
        const replaced = image.fields[field]
        const origin = replaced ? this.of(replaced.stamp, op, field) : 'absent'
        this.#origins.set(keyOf(reversal.action.t, op, field), origin)
      }
    }
  }
}
