import type { Json } from '../../../shared/model/json.ts'
import type { NamedRecord } from '../../../shared/rows/history.ts'
import { collectionOf, isDeleted, type State } from '../store/state.ts'

const longestName = 90
const longestLine = 160

/** How records of a kind are called: by a field of theirs, and by what they belong to. */
interface Naming {
  name: string
  of?: readonly [field: string, collection: string]
  /** The two in one line. */
  joined?: (name: string, of: string) => string
  /** Where there is no name. */
  nameless?: string
}

const inIt = (name: string, of: string) => `${name} in ${of}`
const inBrackets = (name: string, of: string) => `${name} (${of})`
const ofItAlone = (_: string, of: string) => of

const naming: Record<string, Naming> = {
  project: { name: 'title' },
  dossier: { name: 'title', nameless: 'Cover of the dossier' },
  coder: { name: 'name' },
  article: { name: 'title', nameless: 'Article without a title' },
  version: { name: 'fileName', of: ['articleId', 'article'], joined: ofItAlone },
  highlight: { name: 'quote', of: ['articleId', 'article'], joined: (name, of) => `“${name}” in ${of}` },
  actor: { name: 'name' },
  alias: { name: 'text', of: ['actorId', 'actor'], joined: inBrackets },
  office: { name: 'title', of: ['actorId', 'actor'], joined: inBrackets },
  event: { name: 'title' },
  participation: { name: 'actorId', of: ['eventId', 'event'], joined: inIt },
  evidence: { name: 'highlightId', of: ['eventId', 'event'], joined: (name, of) => `“${name}”, for ${of}` },
  relation: { name: 'from', of: ['to', 'event'], joined: (from, to) => `${from} → ${to}` },
  resolution: { name: 'field', of: ['eventId', 'event'], joined: ofItAlone },
  theme: { name: 'name' },
  rejection: { name: 'quote', of: ['actorId', 'actor'], joined: (name, of) => `“${name}”, not ${of}` },
  section: { name: 'title', nameless: 'Section without a title' },
}
const collectionOfField: Record<string, string> = { actorId: 'actor', highlightId: 'highlight', from: 'event' }

const namingOf = (collection: string): Naming | undefined =>
  Object.hasOwn(naming, collection) ? naming[collection] : undefined

/** What a record is called, removed or not; null where the state has none such or it has no name. */
export function nameOf(state: State, collection: string, id: string): string | null {
  const values = collectionOf(state, collection).get(id)?.values
  const field = namingOf(collection)?.name
  if (!values || field === undefined) return null
  return nameFrom(state, field, values[field] ?? null)
}

function nameFrom(state: State, field: string, value: Json): string | null {
  const other = collectionOfField[field]
  if (other !== undefined && typeof value === 'string') return nameOf(state, other, value)
  const text = typeof value === 'object' && value !== null && !Array.isArray(value) ? value.exact : value
  if (typeof text !== 'string' || text.trim() === '') return null
  return shortened(text, longestName)
}

/** A record with its name and that of what it belongs to. */
export function namedRecordOf(state: State, { c, id }: { c: string; id: string }): NamedRecord {
  const record = collectionOf(state, c).get(id)
  const owner = namingOf(c)?.of
  const ownerId = owner && record?.values[owner[0]]
  const of = owner && typeof ownerId === 'string' ? nameOf(state, owner[1], ownerId) : null
  return { collection: c, id, name: nameOf(state, c, id), of, isGone: record === undefined || isDeleted(record) }
}

/** A record in one line, by its name and that of what it belongs to, whether it is still there or not. Its id only where nothing else is known. */
export function recordName(state: State, collection: string, id: string): string {
  const { name, of } = namedRecordOf(state, { c: collection, id })
  const { joined, nameless } = namingOf(collection) ?? {}
  const own = name ?? (collectionOf(state, collection).has(id) ? nameless : undefined)
  const line = joined ? joined(own ?? 'something unknown', of ?? 'something unknown') : own
  if (line === undefined || (name === null && of === null && joined)) return id
  return shortened(line, longestLine)
}

/** Words on one line, cut to a number of letters. */
function shortened(words: string, length: number): string {
  const line = words.replace(/\s+/gu, ' ').trim()
  const letters = Array.from(line)
  if (letters.length <= length) return line
  return `${letters
    .slice(0, length - 1)
    .join('')
    .trimEnd()}…`
}
