import { eventType, participationType } from '../../../shared/model/event.ts'
import type { Json } from '../../../shared/model/json.ts'
import { resolveTagChoices } from '../annotate/resolve-tag-choices.ts'
import { changeProject, givenFields } from '../edit/change-project.ts'
import { requireRecord } from '../edit/require-record.ts'
import { assertEdtf } from '../edit/typed-values.ts'
import type { OpenProject } from '../project/open-projects.ts'
import { sectionsThatName } from '../sections/cited-highlights.ts'
import { eventsOf, evidenceOf, participationsOf, relationsOf, resolutionsOf } from '../store/project-records.ts'
import type { Stamp } from '../store/stamp.ts'
import type { State } from '../store/state.ts'
import { highlightsTagged, removing, untagging, withMerged } from './untag.ts'

/** What a person says of an event; what is left out stays as it is. The values were checked against their lists at the door. */
export type EventFields = Record<string, Json | undefined> & { date?: string | null | undefined }

function checkedFields(fields: EventFields): Record<string, Json> {
  if (fields.date) assertEdtf('date', fields.date)
  return givenFields(fields)
}

/** Makes an event and gives its id. Throws Failure `valueInvalid`. */
export async function createEvent(project: OpenProject, fields: EventFields & { title: string }): Promise<string> {
  const id = project.store.newId('event')
  await changeProject(project, 'event.add', [{ c: 'event', id, set: checkedFields(fields) }])
  return id
}

/** Changes what is said of an event. Throws Failure `recordMissing`, `valueInvalid`. */
export async function editEvent(project: OpenProject, eventId: string, fields: EventFields): Promise<void> {
  requireRecord(project.store.state, eventType, eventId)
  await changeProject(project, 'event.edit', [{ c: 'event', id: eventId, set: checkedFields(fields) }])
}

/** A part in an event, of an actor or of whoever bears a name. */
export interface NewParticipation {
  eventId: string
  actor: { id: string } | { name: string }
  role: string
  capacity: string | null
}

/** Adds a part in an event and gives its id; an actor whom nobody knows yet is made. Throws Failure `recordMissing`, `nameAmbiguous`. */
export async function addParticipation(
  project: OpenProject,
  { eventId, actor, role, capacity }: NewParticipation,
): Promise<string> {
  requireRecord(project.store.state, eventType, eventId)
  const { tags, newRecords } = resolveTagChoices(project.store, [{ kind: 'actor', ...actor }])
  const id = project.store.newId('participation')
  const set = givenFields({ eventId, actorId: tags[0]?.id, role, capacity })
  await changeProject(project, 'participation.add', [...newRecords, { c: 'participation', id, set }])
  return id
}

/** Changes the role or capacity of a part. */
export async function editParticipation(
  project: OpenProject,
  participationId: string,
  fields: { role?: string | undefined; capacity?: string | null | undefined },
): Promise<void> {
  requireRecord(project.store.state, participationType, participationId)
  const op = { c: 'participation' as const, id: participationId, set: givenFields(fields) }
  await changeProject(project, 'participation.edit', [op])
}

/** Takes a part out of its event. */
export async function removeParticipation(project: OpenProject, participationId: string): Promise<void> {
  requireRecord(project.store.state, participationType, participationId)
  await changeProject(project, 'participation.remove', removing('participation', [{ id: participationId }]))
}

function belongings(state: State, eventIds: readonly string[]) {
  for (const id of eventIds) requireRecord(state, eventType, id)
  const all = withMerged(state, eventIds)
  const isTheirs = ({ eventId }: { eventId: string }) => all.has(eventId)
  return {
    all,
    participations: [...participationsOf(state).values()].filter(isTheirs),
    evidence: [...evidenceOf(state).values()].filter(isTheirs),
    resolutions: [...resolutionsOf(state).values()].filter(isTheirs),
    relations: [...relationsOf(state).values()].filter(({ from, to }) => all.has(from) || all.has(to)),
  }
}

/** What belongs to events, and how many sections of the dossier name them. */
export function countEventRemoval(state: State, eventIds: readonly string[]) {
  const { all, participations, evidence } = belongings(state, eventIds)
  return {
    highlights: highlightsTagged(state, 'event', eventIds).size,
    evidence: evidence.length,
    participations: participations.length,
    sections: sectionsThatName(state, all),
  }
}

/** Removes events with those merged into them and all that belongs to them, in one action. */
export async function removeEvents(project: OpenProject, eventIds: readonly string[]): Promise<Stamp | null> {
  const { state } = project.store
  const { all, participations, evidence, resolutions, relations } = belongings(state, eventIds)
  return changeProject(project, 'event.remove', [
    ...removing(
      'event',
      [...eventsOf(state).values()].filter(({ id }) => all.has(id)),
    ),
    ...removing('participation', participations),
    ...removing('evidence', evidence),
    ...removing('resolution', resolutions),
    ...removing('relation', relations),
    ...untagging(state, 'event', eventIds),
  ])
}
