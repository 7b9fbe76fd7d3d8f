import { type Action, actionVersion } from './action.ts'
import { headsOf, isDeleted, type State } from './state.ts'

const label = 'project.rescue'
/** Records in one action: a line that is not too long. */
const batch = 500

/**
 * Actions that make the records of a state as they are now, for where the logs that made them cannot be read: the
 * values shown, and of a conflict the others too, by one coder. Their stamps are those of the records and have to be
 * replaced.
 */
export function stateAsActions(state: State, by: string): Action[] {
  const actions: Action[] = []
  const add = (t: string, op: Action['ops'][number]) => {
    const last = actions.at(-1)
    if (last && last.ops.length < batch && last.ops.every(({ c, id }) => c !== op.c || id !== op.id)) last.ops.push(op)
    else actions.push({ v: actionVersion, t, by, label, ops: [op] })
  }
  for (const [c, records] of state.collections)
    for (const [id, record] of records) {
      if (isDeleted(record)) continue
      const { deleted: _, ...set } = record.values
      add(record.stamp, { c, id, set })
      for (const field of Object.keys(set))
        for (const { stamp, value } of headsOf(record, field).slice(1)) add(stamp, { c, id, set: { [field]: value } })
    }
  return actions
}
