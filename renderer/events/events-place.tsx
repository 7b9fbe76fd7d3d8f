import { CalendarRange, Plus } from 'lucide-react'
import { useMemo, useRef } from 'react'
import type { EventTableRow } from '../../shared/rows/connections.ts'
import { api } from '../api/connection.ts'
import { failureText } from '../api/failure.ts'
import { useProject } from '../api/project-session.tsx'
import { useAnswer } from '../api/use-answer.ts'
import { placeHref } from '../app/place.ts'
import { useCommands } from '../commands/command-registry.tsx'
import { FilterField } from '../connections/filter-field.tsx'
import { nextChoice } from '../connections/next-choice.ts'
import { RecordTable } from '../connections/record-table.tsx'
import { SeveralPanel } from '../connections/several-panel.tsx'
import { useKept } from '../connections/use-kept.ts'
import { useRecordPlace } from '../connections/use-record-place.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState, Waiting } from '../ui/empty-state.tsx'
import { CreateEvent } from './create-event.tsx'
import { eventColumns } from './event-columns.tsx'
import { MergeEvents, RemoveEvents } from './event-dialogs.tsx'
import { EventFacets } from './event-facets.tsx'
import { type EventFilter, filterEvents, noEventFilter } from './event-filter.ts'
import { EventPanel } from './event-panel.tsx'
import '../connections/connections.css'
import './events.css'

const noEvents: readonly EventTableRow[] = []

/** The events: a table of them all, and beside it the one that is chosen. */
export function EventsPlace() {
  const { project, readOnlyReason } = useProject()
  const answer = useAnswer(['event', 'table'], () => api.event.table({ project: project.handle }))
  const events = answer.data ?? noEvents
  const [filter, setFilter] = useKept<EventFilter>('events-filter', noEventFilter)
  const shown = useMemo(() => filterEvents(events, filter), [events, filter])
  const place = useRecordPlace('events', { column: 'date', direction: 'ascending' })
  const filterInput = useRef<HTMLInputElement>(null)
  const isReadOnly = readOnlyReason !== null
  const chosen = events.filter(({ id }) => place.chosen.has(id))
  const isChosen = chosen.length > 0
  const ids = chosen.map(({ id }) => id)
  useCommands([
    {
      id: 'event.create',
      label: 'New event…',
      group: 'Events',
      shortcut: { code: 'KeyN' },
      isEnabled: !isReadOnly,
      run: () => place.ask('create'),
    },
    {
      id: 'event.open',
      label: 'Edit the chosen event',
      group: 'Events',
      shortcut: { code: 'KeyE' },
      isEnabled: chosen.length === 1,
      run: () => ids[0] && place.open(ids[0]),
    },
    {
      id: 'event.merge',
      label: 'Merge the chosen event with another…',
      group: 'Events',
      shortcut: { code: 'KeyM' },
      isEnabled: isChosen && !isReadOnly,
      run: () => place.ask('merge'),
    },
    {
      id: 'event.remove',
      label: 'Remove the chosen events…',
      group: 'Events',
      shortcut: { code: 'Delete' },
      isEnabled: isChosen && !isReadOnly,
      run: () => place.ask('remove'),
    },
    {
      id: 'event.filter',
      label: 'Filter the events',
      group: 'Events',
      shortcut: { code: 'Slash' },
      isEnabled: events.length > 0,
      run: () => filterInput.current?.focus(),
    },
  ])
  const actions = {
    takesFocus: place.takesFocus,
    onFocused: place.onFocused,
    onMerge: () => place.ask('merge'),
    onRemove: () => place.ask('remove'),
    onClose: place.close,
  }
  if (!answer.isSuccess) return <Waiting what={answer.isError ? failureText(answer.error) : 'Fetching the events…'} />
  return (
    <div className="connections-place" data-panel={isChosen || undefined}>
      <section className="connections-main" aria-label="Events">
        <div className="bar">
          <h2>Events</h2>
          {events.length > 0 && (
            <>
              <FilterField
                label="Filter events"
                inputRef={filterInput}
                value={filter.text}
                onChange={(text) => setFilter({ ...filter, text })}
              />
              <EventFacets events={events} filter={filter} onFilter={setFilter} />
              <span className="connections-count" role="status">
                {shown.length === events.length ? events.length : `${shown.length} of ${events.length}`}
              </span>
            </>
          )}
          <span className="push" />
          <Button variant="primary" isDisabled={isReadOnly} onPress={() => place.ask('create')}>
            <Plus aria-hidden /> New event
          </Button>
        </div>
        {events.length === 0 ? (
          <EmptyState icon={<CalendarRange aria-hidden />} title="No events yet">
            <p>
              An event is something that happened, was announced, planned or denied.{' '}
              <a href={placeHref('read')}>Read an article</a>, select what it says, and press <kbd>e</kbd> to tag it
              with an event: it then stands here with its evidence. Or press <kbd>n</kbd> to write one down first.
            </p>
          </EmptyState>
        ) : (
          <RecordTable
            label="Events"
            columns={eventColumns}
            records={shown}
            selected={place.chosen}
            onSelect={place.choose}
            onOpen={place.open}
            sort={place.sort}
            onSort={place.setSort}
            empty={
              <p className="connections-no-match">
                No event fits the filter.{' '}
                <Button onPress={() => setFilter(noEventFilter)}>Show all {events.length}</Button>
              </p>
            }
          />
        )}
      </section>
      {chosen.length > 1 ? (
        <SeveralPanel kind="event" names={chosen.map(({ title }) => title)} isReadOnly={isReadOnly} {...actions} />
      ) : (
        place.shownId && <EventPanel key={place.shownId} eventId={place.shownId} actions={actions} />
      )}
      {place.question === 'create' && (
        <CreateEvent
          onClose={() => place.ask(null)}
          onCreated={(id) => {
            place.ask(null)
            place.open(id)
          }}
        />
      )}
      {place.question === 'merge' && isChosen && (
        <MergeEvents
          ids={ids}
          events={events}
          onClose={() => place.ask(null)}
          onMerged={(id) => {
            place.ask(null)
            place.chooseAfter(id)
          }}
        />
      )}
      {place.question === 'remove' && isChosen && (
        <RemoveEvents
          ids={ids}
          events={events}
          onClose={() => place.ask(null)}
          onRemoved={() => {
            place.ask(null)
            place.chooseAfter(nextChoice(shown, ids))
          }}
        />
      )}
    </div>
  )
}
