import { highlightType } from '../../../shared/model/highlight.ts'
import type { Json } from '../../../shared/model/json.ts'
import { type Tag, tagFieldName, tagsOf } from '../../../shared/model/tag.ts'
import type { HighlightDetailRow, TagChoice } from '../../../shared/rows/highlight.ts'
import { changeProject } from '../edit/change-project.ts'
import { requireRecord } from '../edit/require-record.ts'
import { languageTag } from '../edit/typed-values.ts'
import type { OpenProject } from '../project/open-projects.ts'
import { sectionsThatCite } from '../sections/cited-highlights.ts'
import { evidenceOf, fieldsOf } from '../store/project-records.ts'
import type { ChangedRecord } from '../store/project-store.ts'
import type { Stamp } from '../store/stamp.ts'
import type { State } from '../store/state.ts'
import { highlightDetailOf } from './highlight-details.ts'
import { resolveTagChoices } from './resolve-tag-choices.ts'
import { standIn } from './tag-names.ts'

async function change(
  project: OpenProject,
  label: string,
  highlightId: string,
  set: Record<string, Json>,
  newRecords: readonly ChangedRecord[] = [],
): Promise<HighlightDetailRow> {
  await changeProject(project, label, [...newRecords, { c: 'highlight', id: highlightId, set }])
  const { state } = project.store
  return highlightDetailOf(state, requireRecord(state, highlightType, highlightId))
}

/** The tags a highlight bears, as its fields name them. */
function tagsBorne({ store }: OpenProject, highlightId: string): readonly Tag[] {
  requireRecord(store.state, highlightType, highlightId)
  return tagsOf(fieldsOf(store.state, 'highlight', highlightId))
}

/** Adds a tag. Throws Failure `recordMissing`, `nameAmbiguous`. */
export function addTag(project: OpenProject, highlightId: string, choice: TagChoice): Promise<HighlightDetailRow> {
  requireRecord(project.store.state, highlightType, highlightId)
  const { tags, newRecords } = resolveTagChoices(project.store, [choice])
  const set = Object.fromEntries(tags.map((tag) => [tagFieldName(tag), true]))
  return change(project, 'highlight.tag', highlightId, set, newRecords)
}

/** Takes a tag off, and those of records merged into the same one. */
export function removeTag(project: OpenProject, highlightId: string, tag: Tag): Promise<HighlightDetailRow> {
  const { state } = project.store
  const meant = standIn(state, tag.kind, tag.id)?.id ?? tag.id
  const isMeant = ({ kind, id }: Tag) => kind === tag.kind && (standIn(state, kind, id)?.id ?? id) === meant
  const going = tagsBorne(project, highlightId).filter(isMeant)
  const set = Object.fromEntries(going.map((each) => [tagFieldName(each), false]))
  return change(project, 'highlight.untag', highlightId, set)
}

/** Makes these the tags of a highlight, and no others. Throws Failure `recordMissing`, `nameAmbiguous`. */
export function setTags(
  project: OpenProject,
  highlightId: string,
  choices: readonly TagChoice[],
): Promise<HighlightDetailRow> {
  const before = tagsBorne(project, highlightId)
  const { tags, newRecords } = resolveTagChoices(project.store, choices)
  const set = Object.fromEntries([
    ...before.map((tag) => [tagFieldName(tag), false]),
    ...tags.map((tag) => [tagFieldName(tag), true]),
  ])
  return change(project, 'highlight.tag', highlightId, set, newRecords)
}

/** Writes the note of a highlight. */
export function setNote(project: OpenProject, highlightId: string, note: string): Promise<HighlightDetailRow> {
  requireRecord(project.store.state, highlightType, highlightId)
  return change(project, 'highlight.note', highlightId, { note })
}

/** Writes a passage in another language, or takes that away. Throws Failure `valueInvalid` where the language is no BCP 47 tag. */
export async function setTranslation(
  project: OpenProject,
  highlightId: string,
  translation: { text: string; language: string } | null,
): Promise<HighlightDetailRow> {
  requireRecord(project.store.state, highlightType, highlightId)
  const language = translation?.language ? languageTag('language', translation.language) : ''
  return change(project, 'highlight.translate', highlightId, {
    translation: translation && { ...translation, language },
  })
}

function evidenceFrom(state: State, highlightIds: readonly string[]) {
  for (const id of highlightIds) requireRecord(state, highlightType, id)
  const marked = new Set(highlightIds)
  return [...evidenceOf(state).values()].filter(({ highlightId }) => marked.has(highlightId))
}

/** What goes with highlights that are removed, and how many sections of the dossier cite them. */
export function countHighlightRemoval(state: State, highlightIds: readonly string[]) {
  return { evidence: evidenceFrom(state, highlightIds).length, sections: sectionsThatCite(state, highlightIds) }
}

/** Removes highlights with the evidence they are. */
export async function removeHighlights(project: OpenProject, highlightIds: readonly string[]): Promise<Stamp | null> {
  const set: Record<string, Json> = { deleted: true }
  return changeProject(project, 'highlight.remove', [
    ...highlightIds.map((id) => ({ c: 'highlight' as const, id, set })),
    ...evidenceFrom(project.store.state, highlightIds).map(({ id }) => ({ c: 'evidence' as const, id, set })),
  ])
}
