import { type Actor, type Alias, actorType, aliasType } from '../../../shared/model/actor.ts'
import { type Article, articleType } from '../../../shared/model/article.ts'
import { type Coder, coderType } from '../../../shared/model/coder.ts'
import { type Dossier, dossierType, type Section, sectionType } from '../../../shared/model/dossier.ts'
import { type Event, eventType } from '../../../shared/model/event.ts'
import { type Highlight, highlightType } from '../../../shared/model/highlight.ts'
import { type Collection, dossierSettingsId } from '../../../shared/model/ids.ts'
import type { Fields } from '../../../shared/model/json.ts'
import { type Project, projectType } from '../../../shared/model/project.ts'
import { type RecordOf, type RecordType, readRecord } from '../../../shared/model/record.ts'
import { type Theme, themeType } from '../../../shared/model/theme.ts'
import { type Version, versionType } from '../../../shared/model/version.ts'
import { collectionOf, isDeleted, type State, type StoredRecord } from './state.ts'

// The folded state as typed records: what the rest of core reads. A record is validated once and remembered for as
// long as it does not change.

const read = new WeakMap<StoredRecord, unknown>()

function typed<C extends Collection, Shape>(type: RecordType<C, Shape>, id: string, record: StoredRecord) {
  let value = read.get(record) as RecordOf<C, Shape> | null | undefined // stored below, by the same type
  if (value === undefined) {
    value = isDeleted(record) ? null : readRecord(type, id, record.values)
    read.set(record, value)
  }
  return value
}

/** The records of one kind that are there and can be read, by id, in the order they were first written. */
export function recordsOf<C extends Collection, Shape>(
  state: State,
  type: RecordType<C, Shape>,
): Map<string, RecordOf<C, Shape>> {
  const records = new Map<string, RecordOf<C, Shape>>()
  for (const [id, record] of collectionOf(state, type.collection)) {
    const value = typed(type, id, record)
    if (value) records.set(id, value)
  }
  return records
}

/** One record, or null where it is not there, deleted, or cannot be read. */
export function recordOf<C extends Collection, Shape>(
  state: State,
  type: RecordType<C, Shape>,
  id: string,
): RecordOf<C, Shape> | null {
  const record = collectionOf(state, type.collection).get(id)
  return record ? (typed(type, id, record) ?? null) : null
}

/** The fields of a record as stored, for those with names of their own (tags, provenance); empty where there is no such record. */
export function fieldsOf(state: State, collection: Collection, id: string): Fields {
  return collectionOf(state, collection).get(id)?.values ?? {}
}

export const articlesOf = (state: State): Map<string, Article> => recordsOf(state, articleType)
export const versionsOf = (state: State): Map<string, Version> => recordsOf(state, versionType)
export const highlightsOf = (state: State): Map<string, Highlight> => recordsOf(state, highlightType)
export const actorsOf = (state: State): Map<string, Actor> => recordsOf(state, actorType)
export const aliasesOf = (state: State): Map<string, Alias> => recordsOf(state, aliasType)
export const eventsOf = (state: State): Map<string, Event> => recordsOf(state, eventType)
export const themesOf = (state: State): Map<string, Theme> => recordsOf(state, themeType)
export const codersOf = (state: State): Map<string, Coder> => recordsOf(state, coderType)
export const sectionsOf = (state: State): Section[] =>
  [...recordsOf(state, sectionType).values()].sort((a, b) =>
    a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1,
  )
export const projectOf = (state: State, projectId: string): Project | null => recordOf(state, projectType, projectId)
export const dossierOf = (state: State): Dossier | null => recordOf(state, dossierType, dossierSettingsId)
