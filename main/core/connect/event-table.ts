import type { Event } from '../../../shared/model/event.ts'
import { highlightType } from '../../../shared/model/highlight.ts'
import { eventTypes } from '../../../shared/model/vocabulary.ts'
import type { EventTableRow } from '../../../shared/rows/connections.ts'
import { standIn } from '../annotate/tag-names.ts'
import { edtfBounds } from '../edit/typed-values.ts'
import { eventsOf, recordOf } from '../store/project-records.ts'
import type { State } from '../store/state.ts'
import { articlesOfEvent } from './event-articles.ts'
import { evidenceByEvent, participationsByEvent } from './participation-index.ts'
import { tagUseOf, tagUses } from './tag-index.ts'

const typeLabels = new Map<string, string>(eventTypes.map(({ id, label }) => [id, label]))

/** The events that count, by date; undated ones last, by title. */
export function eventTable(state: State): EventTableRow[] {
  const counted = [...eventsOf(state).values()].filter((event) => event.mergedInto === null)
  const rows = counted.map((event) => eventTableRowOf(state, event))
  const when = ({ dateMin, dateMax }: EventTableRow) => dateMin ?? dateMax ?? '~'
  return rows.sort((a, b) => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : a.title.localeCompare(b.title, 'en')))
}

/** One event as the table shows it. */
export function eventTableRowOf(state: State, event: Event): EventTableRow {
  const { id, title, type, date, place, status, confidence } = event
  const bounds = date === null ? null : edtfBounds(date)
  const evidence = { supports: 0, contradicts: 0, mentions: 0, unjudged: 0 }
  const judged = new Set<string>()
  for (const { highlightId, stance } of evidenceByEvent(state).get(id) ?? []) {
    if (!recordOf(state, highlightType, highlightId)) continue
    evidence[stance]++
    judged.add(highlightId)
  }
  for (const tagged of tagUseOf(tagUses(state), 'event', id).highlightIds) if (!judged.has(tagged)) evidence.unjudged++
  return {
    id,
    title,
    type,
    typeLabel: (type && typeLabels.get(type)) ?? null,
    date,
    dateMin: bounds?.min ?? null,
    dateMax: bounds?.max ?? null,
    place,
    status,
    confidence,
    participants: (participationsByEvent(state).get(id) ?? []).flatMap(({ id: participationId, actorId, role }) => {
      const actor = standIn(state, 'actor', actorId)
      return actor ? [{ participationId, actorId: actor.id, name: actor.name, role }] : []
    }),
    evidence,
    articles: articlesOfEvent(state, id).size,
  }
}
