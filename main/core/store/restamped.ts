import type { Action, Operation } from './action.ts'
import type { Stamp } from './stamp.ts'

/** The same actions with new stamps, in their order; what they name of one another in `was` and `undoes` follows. */
export function restamped(actions: readonly Action[], nextStamp: () => Stamp): Action[] {
  const stamps = new Map<Stamp, Stamp>()
  const now = (stamp: Stamp) => stamps.get(stamp) ?? stamp
  return actions.map(({ t: before, undoes, ops, ...rest }) => {
    const t = nextStamp()
    const adopted = {
      ...rest,
      t,
      ...(undoes ? { undoes: now(undoes) } : {}),
      ops: ops.map((op) => withStamps(op, now)),
    }
    stamps.set(before, t)
    return adopted
  })
}

function withStamps(op: Operation, now: (stamp: Stamp) => Stamp): Operation {
  if (!op.was) return op
  return { ...op, was: Object.fromEntries(Object.entries(op.was).map(([field, stamps]) => [field, stamps.map(now)])) }
}
