import { failureWords } from '../../../shared/failure-words.ts'
import { Failure, type FailureValue } from '../../../shared/failures.ts'
import type { FailureRow } from '../../../shared/rows.ts'

/** An expected failure as part of a row: its code, its data, and the sentence. A bug is thrown on. */
export function failureRowFrom(error: unknown): FailureRow {
  if (!(error instanceof Failure)) throw error
  const value = { code: error.code, data: error.data } as FailureValue // a Failure's code and data belong together
  return { code: value.code, message: failureWords(value), ...value.data }
}
