import type { ActorTableRow, EventTableRow, ThemeTreeRow } from '../../../shared/rows/connections.ts'
import { actorTable } from '../connect/actor-table.ts'
import { eventTable } from '../connect/event-table.ts'
import { themeTree } from '../connect/theme-tree.ts'
import type { State } from '../store/state.ts'
import { type ListColumn, type ListTable, listTable } from './csv-text.ts'
import { inOrder } from './in-order.ts'

const words = (id: string | null): string | null => id?.replaceAll('-', ' ') ?? null

const actorColumns: readonly ListColumn<ActorTableRow>[] = [
  { header: 'Name', value: ({ name }) => name },
  { header: 'Other names', value: ({ aliases }) => aliases.join('; ') },
  { header: 'Kind', value: ({ kind }) => words(kind) },
  { header: 'Belongs to', value: ({ parent }) => parent?.name ?? null },
  { header: 'Description', value: ({ description }) => description },
  { header: 'Wikidata', value: ({ wikidataId }) => wikidataId },
  { header: 'Mentions', value: ({ mentions }) => mentions },
  { header: 'Articles', value: ({ articles }) => articles },
  { header: 'Events', value: ({ events }) => events },
  { header: 'Actor id', value: ({ id }) => id },
]

/** These actors in this order, or all that count for null. Throws Failure `recordMissing`. */
export function actorList(state: State, ids: readonly string[] | null): ListTable {
  const rows = actorTable(state)
  return listTable(actorColumns, ids ? inOrder(byId(rows), ids, 'actor') : rows)
}

const eventColumns: readonly ListColumn<EventTableRow>[] = [
  { header: 'Title', value: ({ title }) => title },
  { header: 'Type', value: ({ typeLabel }) => typeLabel },
  { header: 'Date (EDTF)', value: ({ date }) => date },
  { header: 'Earliest', value: ({ dateMin }) => dateMin },
  { header: 'Latest', value: ({ dateMax }) => dateMax },
  { header: 'Place', value: ({ place }) => place?.name ?? null },
  { header: 'Precision of the place', value: ({ place }) => words(place?.precision ?? null) },
  { header: 'Status', value: ({ status }) => words(status) },
  { header: 'Confidence', value: ({ confidence }) => words(confidence) },
  {
    header: 'Participants',
    value: ({ participants }) => participants.map(({ name, role }) => `${name} (${words(role)})`).join('; '),
  },
  { header: 'Evidence that supports', value: ({ evidence }) => evidence.supports },
  { header: 'Evidence that contradicts', value: ({ evidence }) => evidence.contradicts },
  { header: 'Evidence that mentions', value: ({ evidence }) => evidence.mentions },
  { header: 'Evidence not judged', value: ({ evidence }) => evidence.unjudged },
  { header: 'Articles', value: ({ articles }) => articles },
  { header: 'Event id', value: ({ id }) => id },
]

/** These events in this order, or all that count by their dates for null. Throws Failure `recordMissing`. */
export function eventList(state: State, ids: readonly string[] | null): ListTable {
  const rows = eventTable(state)
  return listTable(eventColumns, ids ? inOrder(byId(rows), ids, 'event') : rows)
}

/** These themes in this order, or the whole codebook as its tree for null. Throws Failure `recordMissing`. */
export function themeList(state: State, ids: readonly string[] | null): ListTable {
  const rows = themeTree(state)
  const known = byId(rows)
  const pathOf = (row: ThemeTreeRow): string => {
    const above = row.depth > 0 && row.parent !== null ? known.get(row.parent) : undefined
    return above ? `${pathOf(above)} › ${row.name}` : row.name
  }
  const columns: readonly ListColumn<ThemeTreeRow>[] = [
    { header: 'Name', value: ({ name }) => name },
    { header: 'Path', value: pathOf },
    { header: 'Description', value: ({ description }) => description },
    { header: 'Highlights', value: ({ highlights }) => highlights },
    { header: 'Highlights with those below', value: ({ highlightsBelow }) => highlightsBelow },
    { header: 'Theme id', value: ({ id }) => id },
  ]
  return listTable(columns, ids ? inOrder(known, ids, 'theme') : rows)
}

function byId<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]))
}
