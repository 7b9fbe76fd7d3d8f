import { actorType, officeType } from '../../../shared/model/actor.ts'
import type { Json } from '../../../shared/model/json.ts'
import { changeProject, givenFields } from '../edit/change-project.ts'
import { requireRecord } from '../edit/require-record.ts'
import { assertEdtf } from '../edit/typed-values.ts'
import type { OpenProject } from '../project/open-projects.ts'

/** What a person says of an office; what is left out stays as it is. Dates are EDTF. */
export interface OfficeFields {
  title?: string | undefined
  organisation?: string | null | undefined
  from?: string | null | undefined
  to?: string | null | undefined
}

function checkedFields({ title, organisation, from, to }: OfficeFields): Record<string, Json> {
  if (from) assertEdtf('from', from)
  if (to) assertEdtf('to', to)
  return givenFields({ title, organisation, from, to })
}

/** Adds an office that an actor holds or held and gives its id. Throws Failure `recordMissing`, `valueInvalid`. */
export async function addOffice(
  project: OpenProject,
  { actorId, ...fields }: OfficeFields & { actorId: string; title: string },
): Promise<string> {
  requireRecord(project.store.state, actorType, actorId)
  const id = project.store.newId('office')
  await changeProject(project, 'office.add', [{ c: 'office', id, set: { actorId, ...checkedFields(fields) } }])
  return id
}

/** Changes what is said of an office. Throws Failure `recordMissing`, `valueInvalid`. */
export async function editOffice(project: OpenProject, officeId: string, fields: OfficeFields): Promise<void> {
  requireRecord(project.store.state, officeType, officeId)
  await changeProject(project, 'office.edit', [{ c: 'office', id: officeId, set: checkedFields(fields) }])
}

/** Takes an office off its actor. Throws Failure `recordMissing`. */
export async function removeOffice(project: OpenProject, officeId: string): Promise<void> {
  requireRecord(project.store.state, officeType, officeId)
  await changeProject(project, 'office.remove', [{ c: 'office', id: officeId, set: { deleted: true } }])
}
