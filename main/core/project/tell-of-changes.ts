import { coderType } from '../../../shared/model/coder.ts'
import type { ChangeEvent } from '../../../shared/rows/project.ts'
import type { Action } from '../store/action.ts'
import { recordOf } from '../store/project-records.ts'
import type { ProjectStore } from '../store/project-store.ts'
import type { State } from '../store/state.ts'
import type { ProjectChanges } from './project-changes.ts'

/** Tells the tabs of each action once it is on the disk, of what came from others, and when the project can only be read any more. */
export function tellOfChanges(store: ProjectStore, changes: ProjectChanges): void {
  store.watch((event) => {
    if (event.type === 'readOnly' || event.type === 'writable') return changes.tell(event)
    if (event.type === 'arrived') return changes.tell(arrivedEvent(store.state, event.actions))
    const { t: stamp, label, undoes = null, by } = event.action
    const coder = coderNamed(store.state, by)
    changes.tell({ type: 'committed', stamp, label, undoes, coder, collections: touchedBy([event.action]) })
  })
}

function arrivedEvent(state: State, actions: readonly Action[]): ChangeEvent {
  const counts = new Map<string, number>()
  for (const { by } of actions) counts.set(by, (counts.get(by) ?? 0) + 1)
  const byCoder = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([id, count]) => ({ coder: coderNamed(state, id), actions: count }))
  return { type: 'arrived', actions: actions.length, byCoder, collections: touchedBy(actions) }
}

function coderNamed(state: State, id: string): { id: string; name: string } | null {
  const name = recordOf(state, coderType, id)?.name
  return name === undefined ? null : { id, name }
}

function touchedBy(actions: readonly Action[]): Record<string, string[]> {
  const touched = new Map<string, Set<string>>()
  for (const { ops } of actions) for (const { c, id } of ops) touched.set(c, (touched.get(c) ?? new Set()).add(id))
  return Object.fromEntries([...touched].map(([collection, ids]) => [collection, [...ids]]))
}
