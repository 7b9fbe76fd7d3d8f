import { type Alias, actorType, aliasType } from '../../../shared/model/actor.ts'
import { changeProject, givenFields } from '../edit/change-project.ts'
import { requireRecord } from '../edit/require-record.ts'
import { languageTag } from '../edit/typed-values.ts'
import type { OpenProject } from '../project/open-projects.ts'

/** What a person says of another name; what is left out stays as it is. */
export interface AliasFields {
  text?: string | undefined
  /** BCP 47, as typed. */
  language?: string | null | undefined
  kind?: Alias['kind'] | undefined
}

function checkedFields({ language, ...others }: AliasFields) {
  return givenFields({ ...others, language: language ? languageTag('language', language) : language })
}

/** Adds another name of an actor and gives its id. Throws Failure `recordMissing`, `valueInvalid`. */
export async function addAlias(
  project: OpenProject,
  { actorId, ...fields }: AliasFields & { actorId: string; text: string },
): Promise<string> {
  requireRecord(project.store.state, actorType, actorId)
  const id = project.store.newId('alias')
  const { text, language, kind } = fields
  const set = checkedFields({ text, language, kind })
  await changeProject(project, 'alias.add', [{ c: 'alias', id, set: { actorId, ...set } }])
  return id
}

/** Changes what is said of a name. Throws Failure `recordMissing`, `valueInvalid`. */
export async function editAlias(project: OpenProject, aliasId: string, fields: AliasFields): Promise<void> {
  requireRecord(project.store.state, aliasType, aliasId)
  await changeProject(project, 'alias.edit', [{ c: 'alias', id: aliasId, set: checkedFields(fields) }])
}

/** Takes a name off its actor. Throws Failure `recordMissing`. */
export async function removeAlias(project: OpenProject, aliasId: string): Promise<void> {
  requireRecord(project.store.state, aliasType, aliasId)
  await changeProject(project, 'alias.remove', [{ c: 'alias', id: aliasId, set: { deleted: true } }])
}
