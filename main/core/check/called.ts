import { recordWords } from '../../../shared/record-words.ts'
import type { State } from '../store/state.ts'
import { nameOf } from '../words/record-names.ts'

/** A record as a person knows it, removed or not: `actor ‘Qatar’`. By its id only where the project knows nothing else of it. */
export function called(state: State, collection: string, id: string): string {
  const name = nameOf(state, collection, id)
  return `${recordWords(collection)} ${name === null ? id : `‘${name}’`}`
}
