import type { State } from '../store/state.ts'

/**
 * A state that may be folded on without touching the first one. Records are shared: folding replaces a record and never
 * changes it.
 */
export function copyOfState({ collections, lastStamps, awaited }: State): State {
  return {
    collections: new Map([...collections].map(([name, records]) => [name, new Map(records)])),
    lastStamps: new Map(lastStamps),
    awaited: new Set(awaited),
  }
}
