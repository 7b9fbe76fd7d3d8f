import { Failure } from '../../../shared/failures.ts'
import { actorType } from '../../../shared/model/actor.ts'
import type { Json } from '../../../shared/model/json.ts'
import { changeProject, givenFields } from '../edit/change-project.ts'
import { requireRecord } from '../edit/require-record.ts'
import { assertWikidataId } from '../edit/typed-values.ts'
import type { OpenProject } from '../project/open-projects.ts'
import { sectionsThatName } from '../sections/cited-highlights.ts'
import { actorsOf, aliasesOf, officesOf, participationsOf, recordOf, rejectionsOf } from '../store/project-records.ts'
import type { Stamp } from '../store/stamp.ts'
import type { State } from '../store/state.ts'
import { distinctField } from './similar-actors.ts'
import { highlightsTagged, removing, untagging, withMerged } from './untag.ts'

/** What a person says of an actor; what is left out stays as it is. */
export interface ActorFields {
  name?: string | undefined
  kind?: string | null | undefined
  description?: string | undefined
  wikidataId?: string | null | undefined
  parent?: string | null | undefined
  colour?: string | null | undefined
}

function checkedFields(state: State, actorId: string | null, fields: ActorFields): Record<string, Json> {
  if (fields.wikidataId) assertWikidataId('wikidataId', fields.wikidataId)
  const seen = new Set<string>()
  for (let above = fields.parent ?? null; above && !seen.has(above); ) {
    if (above === actorId) throw new Failure('wouldLoop', { collection: 'actor', id: above })
    seen.add(above)
    above =
      (seen.size === 1 ? requireRecord(state, actorType, above) : recordOf(state, actorType, above))?.parent ?? null
  }
  return givenFields({ ...fields })
}

/** Makes an actor and gives its id. Throws Failure `valueInvalid`, `recordMissing`. */
export async function createActor(project: OpenProject, fields: ActorFields & { name: string }): Promise<string> {
  const id = project.store.newId('actor')
  const set = checkedFields(project.store.state, null, fields)
  await changeProject(project, 'actor.add', [{ c: 'actor', id, set }])
  return id
}

/** Changes what is said of an actor. Throws Failure `recordMissing`, `valueInvalid`, `wouldLoop`. */
export async function editActor(project: OpenProject, actorId: string, fields: ActorFields): Promise<void> {
  requireRecord(project.store.state, actorType, actorId)
  const set = checkedFields(project.store.state, actorId, fields)
  await changeProject(project, 'actor.edit', [{ c: 'actor', id: actorId, set }])
}

/** What bears the names of actors: highlights, events, sections of the dossier. */
export function countActorRemoval(state: State, actorIds: readonly string[]) {
  for (const id of actorIds) requireRecord(state, actorType, id)
  const all = withMerged(state, actorIds)
  const parts = [...participationsOf(state).values()].filter(({ actorId }) => all.has(actorId))
  return {
    highlights: highlightsTagged(state, 'actor', actorIds).size,
    events: new Set(parts.map(({ eventId }) => eventId)).size,
    sections: sectionsThatName(state, all),
  }
}

/** Removes actors with those merged into them, their names, offices, tags and parts in events, in one action. */
export async function removeActors(project: OpenProject, actorIds: readonly string[]): Promise<Stamp | null> {
  const { state } = project.store
  for (const id of actorIds) requireRecord(state, actorType, id)
  const all = withMerged(state, actorIds)
  const isTheirs = ({ actorId }: { actorId: string }) => all.has(actorId)
  const actors = [...actorsOf(state).values()]
  return changeProject(project, 'actor.remove', [
    ...removing(
      'actor',
      actors.filter(({ id }) => all.has(id)),
    ),
    ...removing('alias', [...aliasesOf(state).values()].filter(isTheirs)),
    ...removing('office', [...officesOf(state).values()].filter(isTheirs)),
    ...removing('participation', [...participationsOf(state).values()].filter(isTheirs)),
    ...removing('rejection', [...rejectionsOf(state).values()].filter(isTheirs)),
    ...actors
      .filter(({ id, parent }) => parent && all.has(parent) && !all.has(id))
      .map(({ id }) => ({ c: 'actor' as const, id, set: { parent: null } })),
    ...untagging(state, 'actor', actorIds),
  ])
}

/** Says that two actors are not the same. Throws Failure `recordMissing`. */
export async function tellApart(project: OpenProject, actorId: string, otherId: string): Promise<Stamp | null> {
  const { state } = project.store
  for (const id of [actorId, otherId]) requireRecord(state, actorType, id)
  const set = { [distinctField(otherId)]: true }
  return changeProject(project, 'actor.tellApart', [{ c: 'actor', id: actorId, set }])
}
