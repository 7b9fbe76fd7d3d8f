import type { Evidence, Participation } from '../../../shared/model/event.ts'
import { standIn } from '../annotate/tag-names.ts'
import { evidenceOf, participationsOf } from '../store/project-records.ts'
import { rememberByState } from '../store/remember-by-state.ts'
import type { State } from '../store/state.ts'

function groupedBy<T>(items: Iterable<T>, keyOf: (item: T) => string | null): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

const eventThatCounts = (state: State, id: string) => standIn(state, 'event', id)?.id ?? null
const actorThatCounts = (state: State, id: string) => standIn(state, 'actor', id)?.id ?? null

/** The parts that actors have in events, by the event that counts. A part of an actor who is gone is left out. */
export const participationsByEvent = rememberByState(
  ['participation', 'event', 'actor'],
  (state): ReadonlyMap<string, readonly Participation[]> => {
    const there = [...participationsOf(state).values()].filter(({ actorId }) => actorThatCounts(state, actorId))
    return groupedBy(there, ({ eventId }) => eventThatCounts(state, eventId))
  },
)

/** The same by the actor that counts. A part in an event that is gone is left out. */
export const participationsByActor = rememberByState(
  ['participation', 'event', 'actor'],
  (state): ReadonlyMap<string, readonly Participation[]> => {
    const there = [...participationsOf(state).values()].filter(({ eventId }) => eventThatCounts(state, eventId))
    return groupedBy(there, ({ actorId }) => actorThatCounts(state, actorId))
  },
)

/** What highlights say of events, by the event that counts. */
export const evidenceByEvent = rememberByState(
  ['evidence', 'event'],
  (state): ReadonlyMap<string, readonly Evidence[]> =>
    groupedBy(evidenceOf(state).values(), ({ eventId }) => eventThatCounts(state, eventId)),
)
