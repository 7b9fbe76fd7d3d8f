import type { Action } from './action.ts'
import { type Stamp, writerOf } from './stamp.ts'
import { applyAction, type State, type StoredRecord } from './state.ts'

// Records stand in the order of the actions that first spoke of them, whoever's log came first (docs/decisions/0002).

const oldestFirst = (a: Action, b: Action): number => (a.t < b.t ? -1 : 1)

/**
 * Folds more actions into a state, so that it is the state of all of them folded afresh. Those of one writer must
 * follow what the state has of that writer. Gives those that were not in it.
 */
export function foldMore(state: State, actions: readonly Action[]): Action[] {
  const latest = [...state.lastStamps.values()].reduce((a, b) => (a > b ? a : b), '')
  const more = [...actions].sort(oldestFirst).filter((action) => applyAction(state, action))
  if (more.length === 0) return more
  forgetArrived(state)
  const isLate = (more[0]?.t ?? '') < latest
  if (isLate) for (const name of new Set(more.flatMap(({ ops }) => ops.map(({ c }) => c)))) restoreOrder(state, name)
  return more
}

/** Values are awaited no longer once their writer's log has been read past them: their line is damaged, or says nothing of them. */
export function forgetArrived(state: State): void {
  for (const awaited of state.awaited) {
    const stamp: Stamp = awaited.slice(0, awaited.indexOf(' '))
    if ((state.lastStamps.get(writerOf(stamp)) ?? '') >= stamp) state.awaited.delete(awaited)
  }
}

function restoreOrder(state: State, collection: string): void {
  const records = state.collections.get(collection)
  if (!records || isInOrder(records.values())) return
  const entries = [...records].sort(([, a], [, b]) => (a.stamp < b.stamp ? -1 : a.stamp > b.stamp ? 1 : 0))
  records.clear()
  for (const [id, record] of entries) records.set(id, record)
}

function isInOrder(records: Iterable<StoredRecord>): boolean {
  let last = ''
  for (const { stamp } of records) {
    if (stamp < last) return false
    last = stamp
  }
  return true
}
