import { coderType } from '../../../shared/model/coder.ts'
import type { LeftFieldRow } from '../../../shared/rows/history.ts'
import { findAction } from '../store/find-action.ts'
import { recordOf } from '../store/project-records.ts'
import type { ProjectStore } from '../store/project-store.ts'
import type { LeftField } from './reverse.ts'

/** The fields that were left alone, each with the name of who changed it since, as their log says. */
export async function nameLeftFields(store: ProjectStore, left: readonly LeftField[]): Promise<LeftFieldRow[]> {
  const names = new Map<string, string | null>()
  for (const { stamp } of left) if (!names.has(stamp)) names.set(stamp, await nameOfWriter(store, stamp))
  return left.map(({ collection, id, field, reason, stamp }) => ({
    collection,
    id,
    field,
    reason,
    coder: names.get(stamp) ?? null,
  }))
}

/** The name of the person who did the action with that stamp, or null where it is not known. */
export async function nameOfWriter(store: ProjectStore, stamp: string): Promise<string | null> {
  const action = await findAction(store, stamp)
  return action ? (recordOf(store.state, coderType, action.by)?.name ?? null) : null
}
