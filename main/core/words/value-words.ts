import { type Collection, idPrefixes } from '../../../shared/model/ids.ts'
import type { Json } from '../../../shared/model/json.ts'
import { eventTypes } from '../../../shared/model/vocabulary.ts'
import { fieldWords } from '../../../shared/record-words.ts'
import { dateWords } from '../../../shared/text/date-words.ts'
import { sectionsOf } from '../store/project-records.ts'
import type { State } from '../store/state.ts'
import { recordName } from './record-names.ts'
import { sectionWords } from './section-words.ts'

/** A field of a record, by collection and id. */
export interface FieldPlace {
  collection: string
  id: string
  field: string
}

const vocabularyFields = new Set(
  'kind type channel strategy initiatedBy phase outcome status confidence role stance anchor'.split(' '),
)
const idPattern = /^([a-z]{1,3})_[0-9a-z]{4,32}$/
const tagPattern = /^tag:(actor|event|theme):(.+)$/

/** A field as a person reads it: `date`, `tag ‘Qatar’`. */
export function fieldName(state: State, { field }: FieldPlace): string {
  const [, kind, id] = tagPattern.exec(field) ?? []
  const other = /^reprint:(.+)$/.exec(field)?.[1]
  if (other) return `${fieldWords(field)} ‘${recordName(state, 'article', other)}’`
  const apart = /^distinct:(.+)$/.exec(field)?.[1]
  if (apart) return `${fieldWords(field)} ‘${recordName(state, 'actor', apart)}’`
  return kind && id ? `${kind} ‘${recordName(state, kind, id)}’` : fieldWords(field)
}

/** A value as a person reads it: names for ids, words for dates and choices, the text of a section; null for none. */
export function valueWords(state: State, place: FieldPlace, value: Json): string | null {
  if (value === null || value === '') return null
  const { collection, field } = place
  if (tagPattern.test(field)) return value === true ? 'tagged' : 'not tagged'
  if (field.startsWith('reprint:')) return value === 'same' ? 'the same report' : 'another report'
  if (field.startsWith('block:')) return typeof value === 'string' ? value : value ? 'shown' : 'hidden'
  if (collection === 'section' && field === 'content') return sectionWords(state, value) ?? 'a text of a later version'
  if (collection === 'section' && field === 'order') return placeInOutline(state, place.id, value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string') return textWords(state, place, value)
  if (typeof value === 'number') return String(value)
  return objectWords(value)
}

function textWords(state: State, { field }: FieldPlace, text: string): string {
  const prefix = idPattern.exec(text)?.[1]
  const collection = Object.keys(idPrefixes).find((name) => idPrefixes[name as Collection] === prefix) // its own keys
  if (collection && state.collections.get(collection)?.has(text)) return recordName(state, collection, text)
  if (field === 'date' || field === 'publishedAt' || field === 'from' || field === 'to') return dateWords(text)
  if (!vocabularyFields.has(field)) return text
  return eventTypes.find(({ id }) => id === text)?.label ?? text.replaceAll('-', ' ')
}

function objectWords(value: Json[] | { [key: string]: Json }): string {
  if (Array.isArray(value)) return JSON.stringify(value)
  if (typeof value.exact === 'string') return `“${value.exact}”`
  if (typeof value.name === 'string') return value.precision ? `${value.name} (${value.precision})` : value.name
  if (typeof value.text === 'string') return value.language ? `${value.text} (${value.language})` : value.text
  if (typeof value.source === 'string') return value.source === 'edited' ? 'edited by hand' : `from ${value.source}`
  return Object.entries(value)
    .map(([name, each]) => `${fieldWords(name)}: ${typeof each === 'string' ? each : JSON.stringify(each)}`)
    .join('; ')
}

function placeInOutline(state: State, id: string, order: Json): string {
  const before = sectionsOf(state).filter((section) => section.id !== id && section.order < String(order))
  const last = before.at(-1)
  return last ? `after ‘${last.title}’` : 'first'
}
