import { sectionType } from '../../../shared/model/dossier.ts'
import type { Json } from '../../../shared/model/json.ts'
import { changeProject } from '../edit/change-project.ts'
import { requireRecord } from '../edit/require-record.ts'
import type { OpenProject } from '../project/open-projects.ts'
import type { Stamp } from '../store/stamp.ts'
import { placeAfter } from './section-order.ts'

/** A section in which nothing is written yet. */
const emptyContent: Json = { root: { type: 'root', children: [{ type: 'paragraph', children: [] }] } }

/** Makes a section after another (null: first; left out: last) and gives its id. Throws Failure `recordMissing`. */
export async function createSection(
  project: OpenProject,
  { title, after }: { title: string; after?: string | null | undefined },
): Promise<string> {
  const { order, others } = placeAfter(project.store.state, after, null)
  const id = project.store.newId('section')
  await changeProject(project, 'section.add', [
    { c: 'section', id, set: { title, order, content: emptyContent } },
    ...others,
  ])
  return id
}

/** Gives a section another title. Throws Failure `recordMissing`. */
export async function renameSection(project: OpenProject, sectionId: string, title: string): Promise<void> {
  requireRecord(project.store.state, sectionType, sectionId)
  await changeProject(project, 'section.rename', [{ c: 'section', id: sectionId, set: { title } }])
}

/** Notes something on a section, for its authors alone; empty takes the note away. Throws Failure `recordMissing`. */
export async function noteSection(project: OpenProject, sectionId: string, note: string): Promise<void> {
  requireRecord(project.store.state, sectionType, sectionId)
  await changeProject(project, 'section.note', [{ c: 'section', id: sectionId, set: { note } }])
}

/** Puts a section after another, or first. Throws Failure `recordMissing`. */
export async function moveSection(project: OpenProject, sectionId: string, after: string | null): Promise<void> {
  requireRecord(project.store.state, sectionType, sectionId)
  if (after === sectionId) return
  const { order, others } = placeAfter(project.store.state, after, sectionId)
  await changeProject(project, 'section.move', [{ c: 'section', id: sectionId, set: { order } }, ...others])
}

/** Removes a section; what was typed in it goes into the log first, so that undo brings all of it back. */
export async function removeSection(project: OpenProject, sectionId: string): Promise<Stamp | null> {
  requireRecord(project.store.state, sectionType, sectionId)
  await project.desk?.commitAll()
  return changeProject(project, 'section.remove', [{ c: 'section', id: sectionId, set: { deleted: true } }])
}
