import { type Article, articleType } from '../../../shared/model/article.ts'
import { eventType } from '../../../shared/model/event.ts'
import type { EventDetailRow, EvidenceRow } from '../../../shared/rows/connections.ts'
import { eventDetail } from '../connect/event-detail.ts'
import { eventTable } from '../connect/event-table.ts'
import { requireRecord } from '../edit/require-record.ts'
import { recordOf } from '../store/project-records.ts'
import type { State } from '../store/state.ts'
import { sourceColumns } from './article-columns.ts'
import { type ListColumn, type ListTable, listTable } from './csv-text.ts'

interface Said {
  event: EventDetailRow
  row: EvidenceRow
  article: Article | null
}

const columns: readonly ListColumn<Said>[] = [
  { header: 'Event', value: ({ event }) => event.title },
  { header: 'Date of the event (EDTF)', value: ({ event }) => event.date },
  { header: 'What it says of it', value: ({ row }) => row.stance ?? 'not judged yet' },
  { header: 'Passage', value: ({ row }) => row.exact },
  { header: 'According to', value: ({ row }) => row.attribution },
  {
    header: 'Asserts',
    value: ({ row }) =>
      Object.entries(row.asserts)
        .map(([field, value]) => `${field}: ${value}`)
        .join('; '),
  },
  { header: 'Credibility of the claim (1–6)', value: ({ row }) => row.credibility },
  { header: 'Note', value: ({ row }) => row.note },
  ...sourceColumns<Said>(({ article }) => article),
  { header: 'Event id', value: ({ event }) => event.id },
  { header: 'Highlight id', value: ({ row }) => row.highlightId },
  { header: 'Evidence id', value: ({ row }) => row.evidenceId },
]

const order = [null, 'supports', 'contradicts', 'mentions'] as const

/** What the sources say of these events, of all of them by their dates for null: as the panel of an event lists it. Throws Failure `recordMissing`. */
export function evidenceList(state: State, eventIds: readonly string[] | null): ListTable {
  const ids = eventIds ?? eventTable(state).map(({ id }) => id)
  for (const id of ids) requireRecord(state, eventType, id)
  function* said(): Generator<Said> {
    for (const id of ids) {
      const event = eventDetail(state, id)
      for (const stance of order)
        for (const row of event.evidenceRows.filter((one) => one.stance === stance))
          yield { event, row, article: recordOf(state, articleType, row.articleId) }
    }
  }
  return listTable(columns, said())
}
