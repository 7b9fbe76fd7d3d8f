import { headsOf, isDeleted, type State } from '../../main/core/store/state.ts'

/** A state as plain data, the same for the same knowledge however it was come by: values in conflict and removals too. */
export function plainState(state: State) {
  const records = [...state.collections].flatMap(([collection, all]) =>
    [...all].map(([id, stored]) => ({
      record: `${collection} ${id}`,
      isDeleted: isDeleted(stored),
      fields: Object.keys(stored.values)
        .sort()
        .map((name) => [name, headsOf(stored, name)]),
    })),
  )
  return records.sort((a, b) => (a.record < b.record ? -1 : 1))
}
