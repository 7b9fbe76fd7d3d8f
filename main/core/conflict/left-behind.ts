import { rememberByState } from '../store/remember-by-state.ts'
import { type Head, headsOf, isDeleted, type State, type StoredRecord } from '../store/state.ts'

// To remove a record takes along what belongs to it, as far as the person knew of it. What somebody else made meanwhile
// would then belong to nothing and be seen by nobody: it is left behind.

/** A record that belongs to another, or bears its tag. */
export interface Dependant {
  collection: string
  id: string
  /** The field that says so. */
  field: string
  head: Head
}

/** A record that is gone while others that are there belong to it. */
export interface LeftBehind {
  collection: string
  id: string
  dependants: Dependant[]
}

const owners = ['article', 'highlight', 'actor', 'event', 'theme'] as const
const references: Record<string, readonly string[]> = {
  highlight: ['articleId'],
  evidence: ['eventId', 'highlightId'],
  participation: ['eventId', 'actorId'],
  alias: ['actorId'],
  office: ['actorId'],
  resolution: ['eventId'],
  relation: ['from', 'to'],
}
const dependingCollections = [
  'highlight',
  'evidence',
  'participation',
  'alias',
  'office',
  'resolution',
  'relation',
] as const
const tagPattern = /^tag:(?:actor|event|theme):(.+)$/

/** Of each record of a kind that belongs to others: which field names which id. Tags are listed whether they are set or taken off. */
function* fieldsNaming(collection: string, { values }: StoredRecord): Generator<{ field: string; ownerId: string }> {
  for (const field of references[collection] ?? []) {
    const value = values[field]
    if (typeof value === 'string') yield { field, ownerId: value }
  }
  if (collection !== 'highlight') return
  for (const field of Object.keys(values)) {
    const ownerId = tagPattern.exec(field)?.[1]
    if (ownerId !== undefined) yield { field, ownerId }
  }
}

function* dependantsOf(
  state: State,
  owner: (id: string) => boolean,
): Generator<Dependant & { ownerId: string; record: StoredRecord }> {
  for (const collection of dependingCollections)
    for (const [id, record] of state.collections.get(collection) ?? [])
      for (const { field, ownerId } of fieldsNaming(collection, record)) {
        const head = owner(ownerId) ? headsOf(record, field)[0] : undefined
        if (head) yield { collection, id, field, head, ownerId, record }
      }
}

/** The records that are gone and were used since by somebody who did not know, by their ids. */
export const leftBehind = rememberByState(
  [...owners, 'evidence', 'participation', 'alias', 'office', 'resolution', 'relation'],
  (state): ReadonlyMap<string, LeftBehind> => {
    const removed = new Map<string, string>()
    for (const collection of owners)
      for (const [id, record] of state.collections.get(collection) ?? [])
        if (record.deletions && isDeleted(record)) removed.set(id, collection)
    const found = new Map<string, LeftBehind>()
    if (removed.size === 0) return found
    for (const { collection, id, field, head, ownerId, record } of dependantsOf(state, (owner) => removed.has(owner))) {
      if (isDeleted(record) || (field.startsWith('tag:') && head.value !== true)) continue
      const entry = found.get(ownerId) ?? { collection: removed.get(ownerId) ?? '', id: ownerId, dependants: [] }
      entry.dependants.push({ collection, id, field, head })
      found.set(ownerId, entry)
    }
    return found
  },
)

/**
 * What went with a record when it was removed, by the stamps of the removals: records that belong to it, those that belong
 * to them, and its tags that were taken off.
 */
export function goneAlong(state: State, id: string, removals: ReadonlySet<string>): Dependant[] {
  const along: Dependant[] = []
  for (const { record, ownerId: _, ...dependant } of dependantsOf(state, (owner) => owner === id)) {
    const isTag = dependant.field.startsWith('tag:')
    const [deleted] = headsOf(record, 'deleted')
    if (
      isTag
        ? removals.has(dependant.head.stamp) && dependant.head.value === false
        : deleted && removals.has(deleted.stamp) && isDeleted(record)
    ) {
      along.push(dependant)
      if (!isTag) along.push(...goneAlong(state, dependant.id, removals))
    }
  }
  return along
}

/** What belongs to a record and is there. */
export function stillThere(state: State, id: string): Dependant[] {
  const there: Dependant[] = []
  for (const { record, ownerId: _, ...dependant } of dependantsOf(state, (owner) => owner === id))
    if (!isDeleted(record)) there.push(dependant)
  return there
}
