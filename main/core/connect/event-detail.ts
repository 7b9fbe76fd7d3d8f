import { articleType } from '../../../shared/model/article.ts'
import { type Evidence, eventType } from '../../../shared/model/event.ts'
import type { Highlight } from '../../../shared/model/highlight.ts'
import type { EventDetailRow, EvidenceRow } from '../../../shared/rows/connections.ts'
import { highlightsInOrder } from '../annotate/list-highlights.ts'
import { standIn } from '../annotate/tag-names.ts'
import { requireRecord } from '../edit/require-record.ts'
import { actorsOf, eventsOf, recordOf } from '../store/project-records.ts'
import type { State } from '../store/state.ts'
import { relatedEvents } from './edit-relation.ts'
import { eventTableRowOf } from './event-table.ts'
import { groupOf } from './merged-groups.ts'
import { evidenceByEvent, participationsByEvent } from './participation-index.ts'
import { passageRowOf } from './passages.ts'
import { tagUseOf, tagUses } from './tag-index.ts'

/** One event with its participants and its evidence. Throws Failure `recordMissing`. */
export function eventDetail(state: State, eventId: string): EventDetailRow {
  const event = requireRecord(state, eventType, eventId)
  const events = eventsOf(state)
  const actors = actorsOf(state)
  const { channel, strategy, initiatedBy, phase, outcome, notes } = event
  return {
    ...eventTableRowOf(state, event),
    channel,
    strategy,
    initiatedBy,
    phase,
    outcome,
    notes,
    merged: groupOf(state, event.id)
      .filter((id) => id !== event.id)
      .map((id) => ({ id, title: events.get(id)?.title ?? '' })),
    participations: (participationsByEvent(state).get(event.id) ?? []).flatMap(({ id, actorId, role, capacity }) => {
      const actor = actors.get(standIn(state, 'actor', actorId)?.id ?? '')
      return actor ? [{ id, actor: { id: actor.id, name: actor.name, kind: actor.kind }, role, capacity }] : []
    }),
    related: relatedEvents(state, event.id),
    evidenceRows: evidenceRows(state, event.id),
  }
}

/** What highlights say of an event, in the order of the articles and their text; then those that only bear its tag. */
function evidenceRows(state: State, eventId: string): EvidenceRow[] {
  const evidence = evidenceByEvent(state).get(eventId) ?? []
  const judged = new Set<string>(evidence.map(({ highlightId }) => highlightId))
  const tagged = tagUseOf(tagUses(state), 'event', eventId).highlightIds
  const highlights = highlightsInOrder(state, new Set([...judged, ...tagged]))
  return [
    ...highlights.flatMap((highlight) =>
      evidence.filter((each) => each.highlightId === highlight.id).map((each) => evidenceRowOf(state, highlight, each)),
    ),
    ...highlights.filter(({ id }) => !judged.has(id)).map((highlight) => evidenceRowOf(state, highlight, null)),
  ]
}

function evidenceRowOf(state: State, highlight: Highlight, evidence: Evidence | null): EvidenceRow {
  return {
    ...passageRowOf(state, highlight),
    evidenceId: evidence?.id ?? null,
    stance: evidence?.stance ?? null,
    attribution: evidence?.attribution ?? null,
    asserts: evidence?.asserts ?? {},
    credibility: evidence?.credibility ?? null,
    reliability: recordOf(state, articleType, highlight.articleId)?.reliability ?? null,
  }
}
