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
import { tagsOf } from '../../../shared/model/tag.ts'
import { themeType } from '../../../shared/model/theme.ts'
import { versionType } from '../../../shared/model/version.ts'
import type { CheckRow } from '../../../shared/rows.ts'
import { nameOfTag } from '../annotate/tag-names.ts'
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
  sectionType,
] as const

/** What does not fit among the records of a project: unreadable ones, references that lead nowhere, quotations that are not word for word. */
export async function checkRecords(store: ProjectStore): Promise<CheckRow[]> {
  return [
    ...unreadable(store.state),
    ...danglingReferences(store.state),
    ...(await missingFiles(store)),
    ...(await checkQuotes(store)),
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
            `The ${type.collection} ${id} lacks what it cannot do without and is not shown.`,
          ),
        )
      const fields = conflictsOf(record)
      if (fields.length > 0)
        rows.push(
          noteRow(
            'conflict',
            null,
            `Two people set ${fields.join(', ')} of the ${type.collection} ${id} differently. The later value is shown, both are kept.`,
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

function danglingReferences(state: State): CheckRow[] {
  const rows: CheckRow[] = []
  const expect = (isThere: unknown, who: string, what: string) => {
    if (!isThere)
      rows.push(faultRow('referenceLost', null, `The ${who} refers to ${what}, which is not in the project.`))
  }
  for (const article of articlesOf(state).values())
    expect(recordOf(state, versionType, article.versionId), `article ${article.id}`, `the version ${article.versionId}`)
  for (const { id, articleId } of highlightsOf(state).values()) {
    expect(recordOf(state, articleType, articleId), `highlight ${id}`, `the article ${articleId}`)
    for (const tag of tagsOf(fieldsOf(state, 'highlight', id)))
      expect(nameOfTag(state, tag) !== null, `highlight ${id}`, `the ${tag.kind} ${tag.id}`)
  }
  for (const { id, eventId, highlightId } of recordsOf(state, evidenceType).values()) {
    expect(recordOf(state, eventType, eventId), `evidence ${id}`, `the event ${eventId}`)
    expect(recordOf(state, highlightType, highlightId), `evidence ${id}`, `the highlight ${highlightId}`)
  }
  for (const { id, eventId, actorId } of recordsOf(state, participationType).values()) {
    expect(recordOf(state, eventType, eventId), `participation ${id}`, `the event ${eventId}`)
    expect(recordOf(state, actorType, actorId), `participation ${id}`, `the actor ${actorId}`)
  }
  for (const { id, actorId } of recordsOf(state, aliasType).values())
    expect(recordOf(state, actorType, actorId), `alias ${id}`, `the actor ${actorId}`)
  for (const section of sectionsOf(state)) rows.push(...sectionFaults(state, section.id, section.content))
  return rows
}

function sectionFaults(state: State, id: string, content: unknown): CheckRow[] {
  if (!sectionContentSchema.safeParse(content).success)
    return [
      faultRow('sectionUnreadable', null, `The section ${id} of the dossier holds something this version cannot read.`),
    ]
  const cited = new Set([...JSON.stringify(content).matchAll(/"(h_[0-9a-z]{4,32})"/g)].map((match) => match[1] ?? ''))
  return [...cited].flatMap((highlightId) =>
    recordOf(state, highlightType, highlightId)
      ? []
      : [
          faultRow(
            'citationLost',
            null,
            `The section ${id} of the dossier cites the highlight ${highlightId}, which is not in the project.`,
          ),
        ],
  )
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
  for (const { articleId, bodyHash, fileHash, fileExtension } of versionsOf(state).values())
    for (const path of [bodyPath(bodyHash), originalPath(fileHash, fileExtension)])
      if (!there.has(path))
        rows.push(
          faultRow(
            'contentMissing',
            path,
            `‘${path}’ of the article ${articleId} is missing. Wait for the folder to be in step, or restore it from a copy or a backup.`,
          ),
        )
  return rows
}
