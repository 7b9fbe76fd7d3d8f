import type { CoderRow } from '../../../shared/rows/project.ts'
import { codersOf } from '../store/project-records.ts'
import type { State } from '../store/state.ts'

/** The people who worked on a project, in the order in which they came to it. */
export function listCoders(state: State): CoderRow[] {
  return [...codersOf(state).values()].map(({ id, name, colour }) => ({ id, name, colour }))
}
