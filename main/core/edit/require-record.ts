import { Failure } from '../../../shared/failures.ts'
import type { Collection } from '../../../shared/model/ids.ts'
import type { RecordOf, RecordType } from '../../../shared/model/record.ts'
import { recordOf } from '../store/project-records.ts'
import type { State } from '../store/state.ts'

/** A record that a call is about. Throws Failure `recordMissing` where it is not there, was removed or cannot be read. */
export function requireRecord<C extends Collection, Shape>(
  state: State,
  type: RecordType<C, Shape>,
  id: string,
): RecordOf<C, Shape> {
  const record = recordOf(state, type, id)
  if (!record) throw new Failure('recordMissing', { collection: type.collection, id })
  return record
}
