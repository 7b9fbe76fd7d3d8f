import { Failure } from '../../../shared/failures.ts'
import { type Collection, idPrefixes } from '../../../shared/model/ids.ts'
import { onePerRecord } from '../edit/change-project.ts'
import { coderOf, type OpenProject } from '../project/open-projects.ts'
import type { ChangedRecord } from '../store/project-store.ts'
import type { Stamp } from '../store/stamp.ts'
import { collectionOf, headsOf, type State, type StoredRecord } from '../store/state.ts'
import { conflictPlacesOf } from './conflict-places.ts'
import { type Dependant, goneAlong, type LeftBehind, leftBehind, stillThere } from './left-behind.ts'

/** What a person decided. `heads` are the stamps they were shown. */
export type Settlement = { collection: string; id: string; heads: readonly Stamp[] } & (
  | { choice: 'value'; field: string; stamp: Stamp }
  | { choice: 'keep' | 'remove' }
)

/**
 * Ends a conflict with an action that names every value it decides over. A value that came after the person looked is not
 * among them and stays in conflict. Throws Failure `conflictGone`, `projectReadOnly`.
 */
export async function settleConflict(project: OpenProject, settlement: Settlement): Promise<void> {
  const coderId = coderOf(project)
  const { store } = project
  if (settlement.collection === 'section') await project.desk?.commitAll()
  const { collection, id } = settlement
  const record = collectionOf(store.state, collection).get(id)
  const gone = () => new Failure('conflictGone', { collection, id })
  if (!record || !Object.hasOwn(idPrefixes, collection)) throw gone()
  const field = settlement.choice === 'value' ? settlement.field : null
  const used = leftBehind(store.state).get(id)
  const isOpen = conflictPlacesOf(collection, id, record).some((place) => place.field === field)
  if (!isOpen && !(used && field === null)) throw gone()
  const seen = new Set(settlement.heads)
  const c = collection as Collection // hasOwn has just said so
  if (settlement.choice === 'value') {
    const chosen = headsOf(record, settlement.field).find(({ stamp }) => stamp === settlement.stamp)
    if (!chosen) throw gone()
    const op = { c, id, set: { [settlement.field]: chosen.value }, was: seenHeads(record, [settlement.field], seen) }
    await store.commit({ label: 'conflict.settle', coderId, ops: [op] })
    return
  }
  const ops =
    settlement.choice === 'keep'
      ? [{ c, id, set: { deleted: false } }, ...bringingBack(store.state, id, record)]
      : used
        ? removing(store.state, used, seen)
        : [{ c, id, set: { deleted: true }, was: seenHeads(record, Object.keys(record.values), seen) }]
  await store.commit({ label: 'conflict.settle', coderId, ops: onePerRecord(ops) })
}

/** What went with a record when it was removed, as it was before. */
function bringingBack(state: State, id: string, record: StoredRecord): ChangedRecord[] {
  const removals = headsOf(record, 'deleted').filter(({ value }) => value === true)
  const along = goneAlong(state, id, new Set(removals.map(({ stamp }) => stamp)))
  return along.map((dependant) => changeOf(dependant, { isThere: true }))
}

/** What was made that belongs to a record which is gone, removed as well, with what belongs to that. */
function removing(state: State, { dependants }: LeftBehind, seen: ReadonlySet<Stamp>): ChangedRecord[] {
  const all = dependants.filter(({ head }) => seen.has(head.stamp))
  const theirs = all.flatMap(({ id, field }) => (field.startsWith('tag:') ? [] : stillThere(state, id)))
  return [...all, ...theirs].map((dependant) => changeOf(dependant, { isThere: false }))
}

function changeOf({ collection, id, field }: Dependant, { isThere }: { isThere: boolean }): ChangedRecord {
  const c = collection as Collection // one of those that left-behind.ts lists
  return { c, id, set: field.startsWith('tag:') ? { [field]: isThere } : { deleted: !isThere } }
}

/** The heads of fields that the person was shown. */
function seenHeads(record: StoredRecord, fields: readonly string[], seen: ReadonlySet<Stamp>): Record<string, Stamp[]> {
  return Object.fromEntries(
    fields.map((field) => [
      field,
      headsOf(record, field)
        .map(({ stamp }) => stamp)
        .filter((stamp) => seen.has(stamp)),
    ]),
  )
}
