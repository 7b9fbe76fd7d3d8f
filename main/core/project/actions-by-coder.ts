import { coderType } from '../../../shared/model/coder.ts'
import type { CoderActionsRow } from '../../../shared/rows/project.ts'
import type { Action } from '../store/action.ts'
import { recordOf } from '../store/project-records.ts'
import type { State } from '../store/state.ts'

/** How many actions each coder did, most first; a coder whose name has not arrived yet is null. */
export function actionsByCoder(state: State, actions: readonly Action[]): CoderActionsRow[] {
  const counts = new Map<string, number>()
  for (const { by } of actions) counts.set(by, (counts.get(by) ?? 0) + 1)
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([id, count]) => ({ coder: coderNamed(state, id), actions: count }))
}

/** A coder as far as the project knows them. */
export function coderNamed(state: State, id: string): { id: string; name: string } | null {
  const name = recordOf(state, coderType, id)?.name
  return name === undefined ? null : { id, name }
}
