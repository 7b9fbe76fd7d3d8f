import { conflictsOf, headsOf, isDeleted, type State, type StoredRecord } from '../store/state.ts'
import { decidableFields } from './decidable-fields.ts'
import { leftBehind } from './left-behind.ts'

/** A record with a conflict: in one field, or removed by one person and changed by another. */
export interface ConflictPlace {
  collection: string
  id: string
  /** Null where somebody removed the record and somebody else changed or used it. */
  field: string | null
}

/** The conflicts of one record. One that is gone has none: nobody sees its values. */
export function conflictPlacesOf(collection: string, id: string, record: StoredRecord): ConflictPlace[] {
  if (record.otherHeads === null && record.deletions === null) return []
  if (isDeleted(record)) return []
  const isRemoved = headsOf(record, 'deleted').some(({ value }) => value === true)
  const differing = conflictsOf(record).filter((field) => field !== 'deleted')
  const fields = decidableFields(collection, differing)
  return [...(isRemoved ? [null] : []), ...fields].map((field) => ({ collection, id, field }))
}

/** All conflicts that are open, in the order of the records; last, the removed records that somebody used meanwhile. */
export function conflictPlaces(state: State): ConflictPlace[] {
  const places: ConflictPlace[] = []
  for (const [collection, records] of state.collections)
    for (const [id, record] of records)
      if (record.otherHeads || record.deletions) places.push(...conflictPlacesOf(collection, id, record))
  for (const { collection, id } of leftBehind(state).values()) places.push({ collection, id, field: null })
  return places
}
