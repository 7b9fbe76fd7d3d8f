import { type Actor, actorType } from '../../../shared/model/actor.ts'
import type { ActorDetailRow, ActorTableRow } from '../../../shared/rows/connections.ts'
import { scriptOf, scriptOrder } from '../../../shared/text/script-of.ts'
import { highlightsInOrder } from '../annotate/list-highlights.ts'
import { standIn } from '../annotate/tag-names.ts'
import { requireRecord } from '../edit/require-record.ts'
import { actorsOf, aliasesOf, eventsOf, officesOf } from '../store/project-records.ts'
import type { State } from '../store/state.ts'
import { listActors } from './list-records.ts'
import { groupOf } from './merged-groups.ts'
import { participationsByActor } from './participation-index.ts'
import { passageRowOf } from './passages.ts'
import { tagUseOf, tagUses } from './tag-index.ts'

/** The actors that count, with all that their table shows. */
export function actorTable(state: State): ActorTableRow[] {
  const actors = actorsOf(state)
  return listActors(state).flatMap((listed) => {
    const actor = actors.get(listed.id)
    return actor ? [{ ...listed, ...tableFields(state, actor) }] : []
  })
}

function tableFields(state: State, { id, description, wikidataId, colour, parent }: Actor) {
  const use = tagUseOf(tagUses(state), 'actor', id)
  const above = parent && standIn(state, 'actor', parent)
  const events = new Set(
    (participationsByActor(state).get(id) ?? []).map(({ eventId }) => standIn(state, 'event', eventId)?.id),
  )
  return {
    description,
    wikidataId,
    colour,
    parent: above ? { id: above.id, name: above.name } : null,
    mentions: use.highlightIds.size,
    articles: use.articles.size,
    events: events.size,
  }
}

/** One actor with its names, offices, passages and parts in events. Throws Failure `recordMissing`. */
export function actorDetail(state: State, actorId: string): ActorDetailRow {
  const actor = requireRecord(state, actorType, actorId)
  const group = new Set(groupOf(state, actor.id))
  const merged = [...actorsOf(state).values()].filter(({ id }) => id !== actor.id && group.has(id))
  const { highlightIds } = tagUseOf(tagUses(state), 'actor', actor.id)
  const events = eventsOf(state)
  return {
    id: actor.id,
    name: actor.name,
    kind: actor.kind,
    ...tableFields(state, actor),
    aliases: [...aliasesOf(state).values()]
      .filter((alias) => group.has(alias.actorId))
      .sort((a, b) => scriptOrder(scriptOf(a.text)) - scriptOrder(scriptOf(b.text)))
      .map(({ id, text, language, kind }) => ({ id, text, language, kind })),
    merged: merged.map(({ id, name }) => ({ id, name })),
    offices: [...officesOf(state).values()]
      .filter((office) => group.has(office.actorId))
      .map(({ id, title, organisation, from, to }) => ({ id, title, organisation, from, to })),
    passages: highlightsInOrder(state, highlightIds).map((highlight) => passageRowOf(state, highlight)),
    participations: (participationsByActor(state).get(actor.id) ?? []).flatMap(({ id, role, capacity, eventId }) => {
      const event = events.get(standIn(state, 'event', eventId)?.id ?? '')
      return event ? [{ id, role, capacity, event: { id: event.id, title: event.title, date: event.date } }] : []
    }),
  }
}
