import { eventTypes } from '../../shared/model/vocabulary.ts'
import type { EventTableRow } from '../../shared/rows/connections.ts'
import { dateWords } from '../../shared/text/date-words.ts'
import { normalise } from '../../shared/text/normalise.ts'
import { vocabularyWords } from '../connections/vocabulary-words.ts'

/** What the table of events is narrowed to; empty sets narrow nothing. */
export interface EventFilter {
  text: string
  types: ReadonlySet<string>
  statuses: ReadonlySet<string>
  evidence: ReadonlySet<string>
}

export const noEventFilter: EventFilter = { text: '', types: new Set(), statuses: new Set(), evidence: new Set() }

/** Stands for the value of a field that is not set. */
const none = '-'

export const typesOf = (event: EventTableRow): string[] => [event.type ?? none]
export const statusesOf = (event: EventTableRow): string[] => [event.status ?? none]

/** What the evidence of an event is like; several may hold. */
export function evidenceOf({ evidence }: EventTableRow): string[] {
  const { supports, contradicts, mentions, unjudged } = evidence
  return [
    ...(contradicts > 0 ? ['contradicted'] : []),
    ...(unjudged > 0 ? ['unjudged'] : []),
    ...(supports > 0 ? ['supported'] : []),
    ...(supports + contradicts + mentions + unjudged === 0 ? ['none'] : []),
  ]
}

const typeLabels: ReadonlyMap<string, string> = new Map(eventTypes.map(({ id, label }) => [id, label]))
export const typeLabelOf = (id: string): string => (id === none ? 'No type yet' : (typeLabels.get(id) ?? id))
export const statusLabelOf = (id: string): string => (id === none ? 'No status yet' : vocabularyWords(id))

const evidenceLabels: Record<string, string> = {
  contradicted: 'Contradicted by a source',
  unjudged: 'Passages to judge',
  supported: 'Supported by a source',
  none: 'No evidence yet',
}
export const evidenceLabelOf = (id: string): string => evidenceLabels[id] ?? id

/** The events that are left: all words of the text stand in their title, type, place, date or participants. */
export function filterEvents(events: readonly EventTableRow[], filter: EventFilter): EventTableRow[] {
  const words = normalise(filter.text).split(/\s+/).filter(Boolean)
  const has = (chosen: ReadonlySet<string>, values: readonly string[]) =>
    chosen.size === 0 || values.some((value) => chosen.has(value))
  return events.filter((event) => {
    if (!has(filter.types, typesOf(event)) || !has(filter.statuses, statusesOf(event))) return false
    if (!has(filter.evidence, evidenceOf(event))) return false
    if (words.length === 0) return true
    const text = textOf(event)
    return words.every((word) => text.includes(word))
  })
}

function textOf({ title, typeLabel, place, date, participants }: EventTableRow): string {
  const names = participants.map(({ name }) => name)
  return normalise([title, typeLabel, place?.name, date, date && dateWords(date), ...names].filter(Boolean).join(' '))
}
