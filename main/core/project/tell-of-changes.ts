import type { ChangeEvent } from '../../../shared/rows/project.ts'
import type { Action } from '../store/action.ts'
import type { ProjectStore } from '../store/project-store.ts'
import type { State } from '../store/state.ts'
import { actionsByCoder, coderNamed } from './actions-by-coder.ts'
import { tellNoMore } from './arrived-since.ts'
import type { ProjectChanges } from './project-changes.ts'

/** Tells the tabs of each action once it is on the disk, of what came from others, and when the project can only be read any more. */
export function tellOfChanges(store: ProjectStore, changes: ProjectChanges): void {
  store.watch((event) => {
    if (event.type === 'readOnly' || event.type === 'writable') return changes.tell(event)
    if (event.type === 'arrived') {
      if (changes.isHeardBesides(undefined)) void tellNoMore(store)
      return changes.tell(arrivedEvent(store.state, event.actions))
    }
    const { t: stamp, label, undoes = null, by } = event.action
    const coder = coderNamed(store.state, by)
    changes.tell({ type: 'committed', stamp, label, undoes, coder, collections: touchedBy([event.action]) })
  })
}

function arrivedEvent(state: State, actions: readonly Action[]): ChangeEvent {
  const byCoder = actionsByCoder(state, actions)
  return { type: 'arrived', actions: actions.length, byCoder, collections: touchedBy(actions) }
}

function touchedBy(actions: readonly Action[]): Record<string, string[]> {
  const touched = new Map<string, Set<string>>()
  for (const { ops } of actions) for (const { c, id } of ops) touched.set(c, (touched.get(c) ?? new Set()).add(id))
  return Object.fromEntries([...touched].map(([collection, ids]) => [collection, [...ids]]))
}
