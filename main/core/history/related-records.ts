import { collectionOf, type State } from '../store/state.ts'

// In this order, so that what belongs to a highlight is found when the highlight is.
const owned: readonly [collection: string, fields: readonly string[]][] = [
  ['version', ['articleId']],
  ['highlight', ['articleId']],
  ['alias', ['actorId']],
  ['office', ['actorId']],
  ['rejection', ['actorId', 'articleId']],
  ['participation', ['actorId', 'eventId']],
  ['evidence', ['highlightId', 'eventId']],
  ['relation', ['from', 'to']],
  ['resolution', ['eventId']],
]

/** The ids of a record and of all that belongs to it, removed or not. */
export function relatedIds(state: State, id: string): ReadonlySet<string> {
  const ids = new Set([id])
  for (const [collection, fields] of owned)
    for (const [other, { values }] of collectionOf(state, collection))
      if (fields.some((field) => ids.has(String(values[field] ?? '')))) ids.add(other)
  return ids
}
