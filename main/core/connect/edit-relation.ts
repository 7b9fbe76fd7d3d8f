import { Failure } from '../../../shared/failures.ts'
import { eventType, type Relation, relationType } from '../../../shared/model/event.ts'
import type { RelatedEventRow } from '../../../shared/rows/connections.ts'
import { standIn } from '../annotate/tag-names.ts'
import { changeProject } from '../edit/change-project.ts'
import { requireRecord } from '../edit/require-record.ts'
import type { OpenProject } from '../project/open-projects.ts'
import { eventsOf, relationsOf } from '../store/project-records.ts'
import type { State } from '../store/state.ts'

/** Says how one event stands to another and gives the id of that; the same said twice is one. Throws Failure `recordMissing`, `wouldLoop`. */
export async function addRelation(
  project: OpenProject,
  { from, to, kind }: { from: string; to: string; kind: Relation['kind'] },
): Promise<string> {
  const { state } = project.store
  for (const id of [from, to]) requireRecord(state, eventType, id)
  if (countedId(state, from) === countedId(state, to)) throw new Failure('wouldLoop', { collection: 'event', id: to })
  const known = [...relationsOf(state).values()].find(
    (each) => each.from === from && each.to === to && each.kind === kind,
  )
  if (known) return known.id
  const id = project.store.newId('relation')
  await changeProject(project, 'relation.add', [{ c: 'relation', id, set: { from, to, kind } }])
  return id
}

/** Takes it back. Throws Failure `recordMissing`. */
export async function removeRelation(project: OpenProject, relationId: string): Promise<void> {
  requireRecord(project.store.state, relationType, relationId)
  await changeProject(project, 'relation.remove', [{ c: 'relation', id: relationId, set: { deleted: true } }])
}

const countedId = (state: State, id: string): string => standIn(state, 'event', id)?.id ?? id

/** How an event and those merged into it stand to others, those that it speaks of first. */
export function relatedEvents(state: State, eventId: string): RelatedEventRow[] {
  const events = eventsOf(state)
  const rows = [...relationsOf(state).values()].flatMap(({ id, from, to, kind }): RelatedEventRow[] => {
    const [first, second] = [countedId(state, from), countedId(state, to)]
    const isFrom = first === eventId
    const other = events.get(isFrom ? second : first)
    if (first === second || (!isFrom && second !== eventId) || !other) return []
    return [{ id, kind, isFrom, event: { id: other.id, title: other.title, date: other.date } }]
  })
  return rows.sort((a, b) => Number(b.isFrom) - Number(a.isFrom))
}
