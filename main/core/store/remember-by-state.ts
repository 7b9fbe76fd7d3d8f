import type { Collection } from '../../../shared/model/ids.ts'
import { revisionOf, type State } from './state.ts'

/** What is computed from the records of some collections, computed once for as long as none of them changes. */
export function rememberByState<T>(
  collections: readonly Collection[],
  compute: (state: State) => T,
): (state: State) => T {
  const known = new WeakMap<State, { revisions: string; value: T }>()
  return (state) => {
    const revisions = collections.map((collection) => revisionOf(state, collection)).join()
    const earlier = known.get(state)
    if (earlier?.revisions === revisions) return earlier.value
    const value = compute(state)
    known.set(state, { revisions, value })
    return value
  }
}
