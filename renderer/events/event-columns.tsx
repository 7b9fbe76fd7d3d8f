import type { EventTableRow } from '../../shared/rows/connections.ts'
import { counted, DateText } from '../connections/date-text.tsx'
import type { RecordColumn } from '../connections/record-table.tsx'
import { vocabularyWords, vocabularyWordsWithin } from '../connections/vocabulary-words.ts'
import { TagChip } from '../ui/tag-chip.tsx'
import { EvidenceMeter } from './evidence-meter.tsx'

const shownRoles = 3
const evidenceCount = ({ evidence }: EventTableRow): number =>
  evidence.supports + evidence.contradicts + evidence.mentions + evidence.unjudged

/** The columns of the table of events, the less needed ones left out where it is narrow. */
export const eventColumns: readonly RecordColumn<EventTableRow>[] = [
  {
    id: 'title',
    label: 'Event',
    share: 3,
    minPx: 170,
    isRowHeader: true,
    sortBy: ({ title }) => title,
    cell: ({ title, typeLabel }) => (
      <>
        <div className="events-title">
          <bdi>{title}</bdi>
        </div>
        <small>{typeLabel ?? 'No type yet'}</small>
      </>
    ),
  },
  {
    id: 'date',
    label: 'When',
    share: 2,
    minPx: 156,
    sortBy: ({ dateMin, dateMax, date }) => dateMin ?? dateMax ?? date,
    cell: ({ date }) =>
      date ? (
        <div>
          <DateText edtf={date} />
        </div>
      ) : (
        <span className="events-faint">No date</span>
      ),
  },
  {
    id: 'place',
    label: 'Where',
    share: 1.6,
    minPx: 96,
    fromPx: 860,
    sortBy: ({ place }) => place?.name ?? null,
    cell: ({ place }) =>
      place && (
        <>
          <bdi>{place.name}</bdi>
          {place.precision !== 'exact' && place.precision !== 'unknown' && (
            <small>{vocabularyWordsWithin(place.precision)}</small>
          )}
        </>
      ),
  },
  {
    id: 'participants',
    label: 'Participants',
    share: 4,
    minPx: 200,
    fromPx: 680,
    sortBy: ({ participants }) => participants.length,
    cell: ({ participants }) => <Participants participants={participants} />,
  },
  {
    id: 'status',
    label: 'Status',
    share: 1.3,
    minPx: 108,
    sortBy: ({ status }) => status,
    cell: ({ status }) =>
      status ? <span className={`events-status ${status}`}>{vocabularyWords(status)}</span> : null,
  },
  {
    id: 'evidence',
    label: 'Evidence',
    share: 1.7,
    minPx: 134,
    sortBy: evidenceCount,
    cell: ({ id, evidence, articles }) => <EvidenceMeter eventId={id} evidence={evidence} articles={articles} />,
  },
]

function Participants({ participants }: Pick<EventTableRow, 'participants'>) {
  if (participants.length === 0) return <span className="events-faint">Nobody yet</span>
  const roles = [...new Set(participants.map(({ role }) => role))]
  const more = roles.slice(shownRoles).length
  return (
    <ul className="events-participants">
      {roles.slice(0, shownRoles).map((role) => (
        <li key={role}>
          {participants
            .filter((participant) => participant.role === role)
            .map(({ participationId, name }) => (
              <TagChip key={participationId} kind="actor" name={name} />
            ))}
          <small>{vocabularyWordsWithin(role)}</small>
        </li>
      ))}
      {more > 0 && (
        <li>
          <small>and {counted(more, 'more role')}</small>
        </li>
      )}
    </ul>
  )
}
