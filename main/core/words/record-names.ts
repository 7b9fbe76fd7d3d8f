import type { Json } from '../../../shared/model/json.ts'
import type { NamedRecord } from '../../../shared/rows/history.ts'
import { collectionOf, isDeleted, type State } from '../store/state.ts'
import type { RecordKey } from './logged-actions.ts'

const longestName = 90

/** The fields by which records of a kind are called, and the field that names what they belong to. */
const naming: Record<string, { name: string; of?: [field: string, collection: string] }> = {
  project: { name: 'title' },
  coder: { name: 'name' },
  article: { name: 'title' },
  version: { name: 'fileName', of: ['articleId', 'article'] },
  highlight: { name: 'quote', of: ['articleId', 'article'] },
  actor: { name: 'name' },
  alias: { name: 'text', of: ['actorId', 'actor'] },
  office: { name: 'title', of: ['actorId', 'actor'] },
  event: { name: 'title' },
  participation: { name: 'actorId', of: ['eventId', 'event'] },
  evidence: { name: 'highlightId', of: ['eventId', 'event'] },
  relation: { name: 'from', of: ['to', 'event'] },
  resolution: { name: 'field', of: ['eventId', 'event'] },
  theme: { name: 'name' },
  section: { name: 'title' },
}
const collectionOfField: Record<string, string> = { actorId: 'actor', highlightId: 'highlight', from: 'event' }

/** What a record is called, removed or not; null where the state has none such or it has no name. */
export function nameOf(state: State, collection: string, id: string): string | null {
  const values = collectionOf(state, collection).get(id)?.values
  const field = naming[collection]?.name
  if (!values || field === undefined) return null
  return nameFrom(state, field, values[field] ?? null)
}

function nameFrom(state: State, field: string, value: Json): string | null {
  const other = collectionOfField[field]
  if (other !== undefined && typeof value === 'string') return nameOf(state, other, value)
  const text = typeof value === 'object' && value !== null && !Array.isArray(value) ? value.exact : value
  if (typeof text !== 'string' || text.trim() === '') return null
  return text.length > longestName ? `${text.slice(0, longestName).trimEnd()}…` : text
}

/** A record with its name and that of what it belongs to. */
export function namedRecordOf(state: State, { c, id }: RecordKey): NamedRecord {
  const record = collectionOf(state, c).get(id)
  const owner = naming[c]?.of
  const ownerId = owner && record?.values[owner[0]]
  const of = owner && typeof ownerId === 'string' ? nameOf(state, owner[1], ownerId) : null
  return { collection: c, id, name: nameOf(state, c, id), of, isGone: record === undefined || isDeleted(record) }
}
