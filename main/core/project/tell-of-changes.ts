import { coderType } from '../../../shared/model/coder.ts'
import type { Action } from '../store/action.ts'
import { recordOf } from '../store/project-records.ts'
import type { ProjectStore } from '../store/project-store.ts'
import type { ProjectChanges } from './project-changes.ts'

/** Tells the tabs of each action once it is on the disk, and when the project can only be read any more. */
export function tellOfChanges(store: ProjectStore, changes: ProjectChanges): void {
  store.watch((event) => {
    if (event.type === 'readOnly') return changes.tell(event)
    const { t: stamp, label, undoes = null, by } = event.action
    const name = recordOf(store.state, coderType, by)?.name
    const coder = name === undefined ? null : { id: by, name }
    changes.tell({ type: 'committed', stamp, label, undoes, coder, collections: touchedBy(event.action) })
  })
}

function touchedBy({ ops }: Action): Record<string, string[]> {
  const touched: Record<string, string[]> = {}
  for (const { c, id } of ops) {
    touched[c] ??= []
    touched[c].push(id)
  }
  return touched
}
