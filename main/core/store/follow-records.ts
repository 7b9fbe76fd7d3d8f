import type { Collection } from '../../../shared/model/ids.ts'
import { collectionOf, revisionOf, type State, type StoredRecord, writtenSince } from './state.ts'

/** Something kept in step with the records of a collection. */
export interface Follower<T> {
  /** What there is before any record. */
  start(): T
  /** Takes note of a record as it is now; it may have been told of an earlier form of it. */
  take(value: T, id: string, record: StoredRecord): void
}

/**
 * Computes something from all records of a collection once, and from then on only from those that were written. The
 * value is the same one each time, changed: it is to be asked for anew, not kept.
 */
export function followRecords<T>(collection: Collection, { start, take }: Follower<T>): (state: State) => T {
  const known = new WeakMap<State, { revision: number; value: T }>()
  return (state) => {
    const revision = revisionOf(state, collection)
    const earlier = known.get(state)
    if (earlier?.revision === revision) return earlier.value
    const records = collectionOf(state, collection)
    const written = earlier && writtenSince(state, collection, earlier.revision)
    if (earlier && written) {
      for (const id of written) {
        const record = records.get(id)
        if (record) take(earlier.value, id, record)
      }
      earlier.revision = revision
      return earlier.value
    }
    const value = start()
    for (const [id, record] of records) take(value, id, record)
    known.set(state, { revision, value })
    return value
  }
}
