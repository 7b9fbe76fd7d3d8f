import { join } from 'node:path'
import { sectionContentSchema } from '../../../shared/dossier/section-content.ts'
import { actorType, aliasType, officeType } from '../../../shared/model/actor.ts'
import { articleType } from '../../../shared/model/article.ts'
import { coderType } from '../../../shared/model/coder.ts'
import { dossierType, sectionType } from '../../../shared/model/dossier.ts'
import {
  eventType,
  evidenceType,
  participationType,
  relationType,
  resolutionType,
} from '../../../shared/model/event.ts'
import { highlightType } from '../../../shared/model/highlight.ts'
import { projectType } from '../../../shared/model/project.ts'
import { rejectionType } from '../../../shared/model/rejection.ts'
import { tagsOf } from '../../../shared/model/tag.ts'
import { themeType } from '../../../shared/model/theme.ts'
import { versionType } from '../../../shared/model/version.ts'
import { fieldWords } from '../../../shared/record-words.ts'
import type { CheckRow } from '../../../shared/rows.ts'
import { nameOfTag } from '../annotate/tag-names.ts'
import { decidableFields } from '../conflict/decidable-fields.ts'
import { bodyPath, listOrNone, originalPath } from '../store/project-folder.ts'
import {
  articlesOf,
  fieldsOf,
  highlightsOf,
  recordOf,
  recordsOf,
  sectionsOf,
  versionsOf,
} from '../store/project-records.ts'
import type { ProjectStore } from '../store/project-store.ts'
import { collectionOf, conflictsOf, isDeleted, type State } from '../store/state.ts'
import { called } from './called.ts'
import { checkPlaces } from './check-places.ts'
import { checkQuotes } from './check-quotes.ts'
import { faultRow, noteRow } from './rows.ts'

const recordTypes = [
  projectType,
  dossierType,
  coderType,
  articleType,
  versionType,
  highlightType,
  actorType,
  aliasType,
  officeType,
  eventType,
  participationType,
  evidenceType,
  relationType,
  resolutionType,
  themeType,
  rejectionType,
  sectionType,
] as const

/** What does not fit among the records of a project: unreadable ones, references that lead nowhere, quotations that are not word for word. */
export async function checkRecords(store: ProjectStore): Promise<CheckRow[]> {
  return [
    ...unreadable(store.state),
    ...danglingReferences(store.state),
    ...(await missingFiles(store)),
    ...(await checkQuotes(store)),
    ...checkPlaces(store.state),
  ]
}

function unreadable(state: State): CheckRow[] {
  const rows: CheckRow[] = []
  const known = new Set<string>(recordTypes.map((type) => type.collection))
  for (const type of recordTypes)
    for (const [id, record] of collectionOf(state, type.collection)) {
      if (isDeleted(record)) continue
      if (!type.fields.safeParse(record.values).success)
        rows.push(
          faultRow(
            'recordUnreadable',
            null,
            `The ${called(state, type.collection, id)} lacks what it cannot do without and is not shown.`,
          ),
        )
      const fields = decidableFields(type.collection, conflictsOf(record))
      if (fields.length > 0)
        rows.push(
          noteRow(
            'conflict',
            null,
            `Two people set ${fields.map(fieldWords).join(', ')} of the ${called(state, type.collection, id)} differently. The later value is shown, both are kept.`,
          ),
        )
    }
  for (const name of state.collections.keys())
    if (!known.has(name))
      rows.push(
        noteRow(
          'collectionUnknown',
          null,
          `Records of a kind this version does not know (‘${name}’) are kept and not shown.`,
        ),
      )
  return rows
}

type RecordKey = [collection: string, id: string]

function danglingReferences(state: State): CheckRow[] {
  const rows: CheckRow[] = []
  const expect = (isThere: unknown, who: RecordKey, what: RecordKey) => {
    const message = `The ${called(state, ...who)} refers to the ${called(state, ...what)}, which is not in the project.`
    if (!isThere) rows.push(faultRow('referenceLost', null, message))
  }
  for (const { id, versionId } of articlesOf(state).values())
    expect(recordOf(state, versionType, versionId), ['article', id], ['version', versionId])
  for (const { id, articleId } of highlightsOf(state).values()) {
    expect(recordOf(state, articleType, articleId), ['highlight', id], ['article', articleId])
    for (const tag of tagsOf(fieldsOf(state, 'highlight', id)))
      expect(nameOfTag(state, tag) !== null, ['highlight', id], [tag.kind, tag.id])
  }
  for (const { id, eventId, highlightId } of recordsOf(state, evidenceType).values()) {
    expect(recordOf(state, eventType, eventId), ['evidence', id], ['event', eventId])
    expect(recordOf(state, highlightType, highlightId), ['evidence', id], ['highlight', highlightId])
  }
  for (const { id, eventId, actorId } of recordsOf(state, participationType).values()) {
    expect(recordOf(state, eventType, eventId), ['participation', id], ['event', eventId])
    expect(recordOf(state, actorType, actorId), ['participation', id], ['actor', actorId])
  }
  for (const { id, actorId } of recordsOf(state, aliasType).values())
    expect(recordOf(state, actorType, actorId), ['alias', id], ['actor', actorId])
  for (const section of sectionsOf(state)) rows.push(...sectionFaults(state, section.id, section.content))
  return rows
}

function sectionFaults(state: State, id: string, content: unknown): CheckRow[] {
  const section = called(state, 'section', id)
  if (!sectionContentSchema.safeParse(content).success)
    return [faultRow('sectionUnreadable', null, `The ${section} holds something this version cannot read.`)]
  const cited = new Set([...JSON.stringify(content).matchAll(/"(h_[0-9a-z]{4,32})"/g)].map((match) => match[1] ?? ''))
  return [...cited]
    .filter((highlightId) => !recordOf(state, highlightType, highlightId))
    .map((highlightId) => {
      const cites = `The ${section} cites the ${called(state, 'highlight', highlightId)}, which`
      return collectionOf(state, highlightType.collection).has(highlightId)
        ? noteRow('citationRemoved', null, `${cites} was removed. Restore it, or take the citation out.`)
        : faultRow('citationLost', null, `${cites} is not in the project.`)
    })
}

/** Bodies and originals that the records name and the folder does not hold. */
export async function missingFiles({ host, folder, state }: ProjectStore): Promise<CheckRow[]> {
  const there = new Set<string>()
  for (const kind of ['articles', 'files'])
    for (const shelf of await listOrNone(host.files, join(folder, kind)))
      if (shelf.isDirectory())
        for (const { name } of await listOrNone(host.files, join(folder, kind, shelf.name)))
          there.add(`${kind}/${shelf.name}/${name}`)
  const rows: CheckRow[] = []
  for (const { articleId, bodyHash, fileHash, fileExtension } of versionsOf(state).values()) {
    const named = [
      ['text', bodyPath(bodyHash)],
      ['original', originalPath(fileHash, fileExtension)],
    ] as const
    for (const [what, path] of named)
      if (!there.has(path))
        rows.push(
          faultRow(
            'contentMissing',
            path,
            `The ${what} of the ${called(state, 'article', articleId)} is missing: ‘${path}’. Wait for the folder to be in step, or restore it from a copy or a backup.`,
          ),
        )
  }
  return rows
}
