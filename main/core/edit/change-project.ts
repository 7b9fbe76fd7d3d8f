import type { Json } from '../../../shared/model/json.ts'
import { coderOf, type OpenProject } from '../project/open-projects.ts'
import type { ChangedRecord } from '../store/project-store.ts'
import type { Stamp } from '../store/stamp.ts'
import { headsOf, type State } from '../store/state.ts'

/**
 * Makes one action of several changes, by the person at work. Values that are there already are left out; where
 * nothing is left, nothing is done. Gives the stamp of the action, null where nothing was done. Throws Failure `projectReadOnly`.
 */
export async function changeProject(
  project: OpenProject,
  label: string,
  changed: readonly ChangedRecord[],
): Promise<Stamp | null> {
  const coderId = coderOf(project)
  const ops = onePerRecord(changed).flatMap((op) => {
    const set = newValues(project.store.state, op)
    return Object.keys(set).length > 0 ? [{ ...op, set }] : []
  })
  return ops.length > 0 ? (await project.store.commit({ label, coderId, ops })).action.t : null
}

/** Changes of the same record put together: an action has one of each. */
export function onePerRecord(changed: readonly ChangedRecord[]): ChangedRecord[] {
  const ops = new Map<string, ChangedRecord>()
  for (const op of changed) {
    const key = `${op.c} ${op.id}`
    const earlier = ops.get(key)
    ops.set(key, earlier ? { ...earlier, set: { ...earlier.set, ...op.set } } : op)
  }
  return [...ops.values()]
}

function newValues(state: State, { c, id, set }: ChangedRecord): Record<string, Json> {
  const record = state.collections.get(c)?.get(id)
  const isThere = (field: string, value: Json): boolean => {
    if (field === 'deleted') return false // a removal also takes note of what was changed since the last one
    const heads = record ? headsOf(record, field) : []
    return heads.length < 2 && JSON.stringify(heads[0]?.value ?? null) === JSON.stringify(value)
  }
  return Object.fromEntries(Object.entries(set).filter(([field, value]) => !isThere(field, value)))
}

/** The fields of a request that were given, as an operation sets them. */
export function givenFields(fields: Record<string, Json | undefined>): Record<string, Json> {
  return Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, Json] => entry[1] !== undefined))
}
