import { type Actor, type Alias, actorType, aliasType, type Office, officeType } from '../../../shared/model/actor.ts'
import { type Article, articleType } from '../../../shared/model/article.ts'
import { type Coder, coderType } from '../../../shared/model/coder.ts'
import { type Dossier, dossierType, type Section, sectionType } from '../../../shared/model/dossier.ts'
import {
  type Event,
  type Evidence,
  eventType,
  evidenceType,
  type Participation,
  participationType,
  type Relation,
  type Resolution,
  relationType,
  resolutionType,
} from '../../../shared/model/event.ts'
import { type Highlight, highlightType } from '../../../shared/model/highlight.ts'
import { type Collection, dossierSettingsId } from '../../../shared/model/ids.ts'
import type { Fields } from '../../../shared/model/json.ts'
import { type Project, projectType } from '../../../shared/model/project.ts'
import { type RecordOf, type RecordType, readRecord } from '../../../shared/model/record.ts'
import { type Rejection, rejectionType } from '../../../shared/model/rejection.ts'
import { type Theme, themeType } from '../../../shared/model/theme.ts'
import { type Version, versionType } from '../../../shared/model/version.ts'
import { bodyPath, originalPath } from './project-folder.ts'
import { collectionOf, headsOf, isDeleted, revisionOf, type State, type StoredRecord } from './state.ts'

// The folded state as typed records: what the rest of core reads. A record is validated once and remembered for as
// long as it does not change.

const read = new WeakMap<StoredRecord, unknown>()
const lists = new WeakMap<State, Map<unknown, { revision: number; records: unknown }>>()

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
): ReadonlyMap<string, RecordOf<C, Shape>> {
  const revision = revisionOf(state, type.collection)
  const byType = lists.get(state) ?? new Map<unknown, { revision: number; records: unknown }>()
  lists.set(state, byType)
  const earlier = byType.get(type)
  if (earlier?.revision === revision) return earlier.records as ReadonlyMap<string, RecordOf<C, Shape>> // stored below, by the same type
  const records = new Map<string, RecordOf<C, Shape>>()
  for (const [id, record] of collectionOf(state, type.collection)) {
    const value = typed(type, id, record)
    if (value) records.set(id, value)
  }
  byType.set(type, { revision, records })
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

export const articlesOf = (state: State): ReadonlyMap<string, Article> => recordsOf(state, articleType)
export const versionsOf = (state: State): ReadonlyMap<string, Version> => recordsOf(state, versionType)
export const highlightsOf = (state: State): ReadonlyMap<string, Highlight> => recordsOf(state, highlightType)
export const actorsOf = (state: State): ReadonlyMap<string, Actor> => recordsOf(state, actorType)
export const aliasesOf = (state: State): ReadonlyMap<string, Alias> => recordsOf(state, aliasType)
export const eventsOf = (state: State): ReadonlyMap<string, Event> => recordsOf(state, eventType)
export const evidenceOf = (state: State): ReadonlyMap<string, Evidence> => recordsOf(state, evidenceType)
export const participationsOf = (state: State): ReadonlyMap<string, Participation> =>
  recordsOf(state, participationType)
export const relationsOf = (state: State): ReadonlyMap<string, Relation> => recordsOf(state, relationType)
export const resolutionsOf = (state: State): ReadonlyMap<string, Resolution> => recordsOf(state, resolutionType)
export const officesOf = (state: State): ReadonlyMap<string, Office> => recordsOf(state, officeType)
export const rejectionsOf = (state: State): ReadonlyMap<string, Rejection> => recordsOf(state, rejectionType)
export const themesOf = (state: State): ReadonlyMap<string, Theme> => recordsOf(state, themeType)
export const codersOf = (state: State): ReadonlyMap<string, Coder> => recordsOf(state, coderType)
export const sectionsOf = (state: State): Section[] =>
  [...recordsOf(state, sectionType).values()].sort((a, b) =>
    a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1,
  )
export const projectOf = (state: State, projectId: string): Project | null => recordOf(state, projectType, projectId)
export const dossierOf = (state: State): Dossier | null => recordOf(state, dossierType, dossierSettingsId)

/** The files of bodies and originals that the records name, relative to the project's folder, each once: bodies first. */
export function contentPathsOf(state: State): Set<string> {
  const versions = [...versionsOf(state).values()]
  return new Set([
    ...versions.map(({ bodyHash }) => bodyPath(bodyHash)),
    ...versions.map(({ fileHash, fileExtension }) => originalPath(fileHash, fileExtension)),
    ...otherOriginals(state),
  ])
}

/** The originals of versions that two people made of the same text out of different files: the version shows the later one. */
function otherOriginals(state: State): string[] {
  return [...collectionOf(state, versionType.collection).values()].flatMap((record) => {
    if (!record.otherHeads?.has('fileHash')) return []
    const extensions = new Map(headsOf(record, 'fileExtension').map(({ stamp, value }) => [stamp, value]))
    return headsOf(record, 'fileHash').map(({ stamp, value }) =>
      originalPath(String(value), String(extensions.get(stamp) ?? record.values.fileExtension ?? 'bin')),
    )
  })
}
