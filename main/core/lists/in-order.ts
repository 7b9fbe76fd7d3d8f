import { Failure } from '../../../shared/failures.ts'
import type { Collection } from '../../../shared/model/ids.ts'

/** The rows with these ids, in the order of the ids. Throws Failure `recordMissing` for an id that has none. */
export function inOrder<Row>(rows: ReadonlyMap<string, Row>, ids: readonly string[], collection: Collection): Row[] {
  return ids.map((id) => {
    const row = rows.get(id)
    if (row === undefined) throw new Failure('recordMissing', { collection, id })
    return row
  })
}
