import { CalendarRange } from 'lucide-react'
import { useMemo } from 'react'
import type { EventTableRow } from '../../shared/rows/connections.ts'
import { api } from '../api/connection.ts'
import { failureText } from '../api/failure.ts'
import { useProject } from '../api/project-session.tsx'
import { useAnswer } from '../api/use-answer.ts'
import { placeHref } from '../app/place.ts'
import { RecordPlace } from '../connections/record-place.tsx'
import { useKept } from '../connections/use-kept.ts'
import { Waiting } from '../ui/empty-state.tsx'
import { CreateEvent } from './create-event.tsx'
import { eventColumns } from './event-columns.tsx'
import { MergeEvents, RemoveEvents } from './event-dialogs.tsx'
import { EventFacets } from './event-facets.tsx'
import { type EventFilter, filterEvents, noEventFilter } from './event-filter.ts'
import { EventPanel } from './event-panel.tsx'
import './events.css'

const noEvents: readonly EventTableRow[] = []

/** The events: a table of them all, and beside it the one that is chosen. */
export function EventsPlace() {
  const { project } = useProject()
  const answer = useAnswer(['event', 'table'], () => api.event.table({ project: project.handle }))
  const events = answer.data ?? noEvents
  const [filter, setFilter] = useKept<EventFilter>('events-filter', noEventFilter)
  const shown = useMemo(() => filterEvents(events, filter), [events, filter])
  if (!answer.isSuccess) return <Waiting what={answer.isError ? failureText(answer.error) : 'Fetching the events…'} />
  return (
    <RecordPlace
      kind="event"
      icon={<CalendarRange aria-hidden />}
      records={events}
      nameOf={({ title }) => title}
      shown={shown}
      columns={eventColumns}
      firstSort={{ column: 'date', direction: 'ascending' }}
      filter={{
        label: 'Filter events',
        text: filter.text,
        onText: (text) => setFilter({ ...filter, text }),
        onShowAll: () => setFilter(noEventFilter),
      }}
      facets={<EventFacets events={events} filter={filter} onFilter={setFilter} />}
      firstSteps={
        <>
          An event is something that happened, was announced, planned or denied.{' '}
          <a href={placeHref('read')}>Read an article</a>, select what it says, and press <kbd>e</kbd> to tag it with an
          event: it then stands here with its evidence. Or press <kbd>n</kbd> to write one down first.
        </>
      }
      panelOf={(id, actions) => <EventPanel key={id} eventId={id} actions={actions} />}
      creating={(about) => <CreateEvent events={events} {...about} />}
      merging={(about) => <MergeEvents events={events} {...about} />}
      removing={(about) => <RemoveEvents events={events} {...about} />}
    />
  )
}
