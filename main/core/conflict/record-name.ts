import type { Json } from '../../../shared/model/json.ts'
import { collectionOf, type State } from '../store/state.ts'

const longest = 90

/** Words cut to what fits into a line. */
export function shortened(words: string, length = longest): string {
  const line = words.replace(/\s+/gu, ' ').trim()
  const letters = Array.from(line)
  return letters.length <= length
    ? line
    : `${letters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`
}

type Namer = (field: (name: string) => Json, nameOf: (collection: string, id: Json) => string) => string

const textOf = (value: Json): string => (typeof value === 'string' ? value.trim() : '')

function quoteIn(value: Json): string {
  const exact = typeof value === 'object' && value !== null && !Array.isArray(value) ? value.exact : null
  return textOf(exact ?? null) === '' ? 'a passage' : `“${shortened(textOf(exact ?? null), 60)}”`
}

const namers: Record<string, Namer> = {
  project: (field) => textOf(field('title')),
  dossier: () => 'Cover of the dossier',
  coder: (field) => textOf(field('name')),
  article: (field) => textOf(field('title')) || 'Article without a title',
  version: (field, nameOf) => nameOf('article', field('articleId')),
  highlight: (field, nameOf) => `${quoteIn(field('quote'))} in ${nameOf('article', field('articleId'))}`,
  actor: (field) => textOf(field('name')),
  alias: (field, nameOf) => `${textOf(field('text'))} (${nameOf('actor', field('actorId'))})`,
  office: (field, nameOf) => `${textOf(field('title'))} (${nameOf('actor', field('actorId'))})`,
  event: (field) => textOf(field('title')),
  participation: (field, nameOf) => `${nameOf('actor', field('actorId'))} in ${nameOf('event', field('eventId'))}`,
  evidence: (field, nameOf) => `${nameOf('highlight', field('highlightId'))}, for ${nameOf('event', field('eventId'))}`,
  relation: (field, nameOf) => `${nameOf('event', field('from'))} → ${nameOf('event', field('to'))}`,
  resolution: (field, nameOf) => nameOf('event', field('eventId')),
  theme: (field) => textOf(field('name')),
  section: (field) => textOf(field('title')) || 'Section without a title',
}

/** A record as a person knows it: by its name, title or words, whether it is still there or not. Its id only where nothing else is known. */
export function recordName(state: State, collection: string, id: string): string {
  const record = collectionOf(state, collection).get(id)
  const namer = Object.hasOwn(namers, collection) ? namers[collection] : undefined
  if (!record || !namer) return id
  const nameOf = (other: string, otherId: Json) =>
    typeof otherId === 'string' ? recordName(state, other, otherId) : 'something unknown'
  return (
    shortened(
      namer((name) => record.values[name] ?? null, nameOf),
      160,
    ) || id
  )
}
