import type { CheckRow } from '../../../shared/rows.ts'
import type { ProjectStore } from '../store/project-store.ts'
import { collectionOf } from '../store/state.ts'
import { faultRow } from './rows.ts'

/** A folder whose logs do not hold the making of its project: they are on their way, or somebody took them away. */
export function missingBeginning({ state, projectId }: ProjectStore): CheckRow[] {
  if (collectionOf(state, 'project').has(projectId)) return []
  const message =
    'The beginning of the project is missing: no log in the folder ‘ops’ tells of its making, so what was done in it may not be shown. Wait for the folder to be in step, or restore the project from a backup.'
  return [faultRow('beginningMissing', 'ops', message)]
}
