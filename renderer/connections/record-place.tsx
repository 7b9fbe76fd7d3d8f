import { Plus } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import type { SortDescriptor } from 'react-aria-components'
import { useProject } from '../api/project-session.tsx'
import { ExportListButton } from '../lists/export-list-button.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { FilterField } from './filter-field.tsx'
import { nextChoice } from './next-choice.ts'
import type { PanelActions } from './record-panel.tsx'
import { type RecordColumn, RecordTable, sortedBy } from './record-table.tsx'
import { SeveralPanel } from './several-panel.tsx'
import { useRecordCommands } from './use-record-commands.ts'
import { useRecordPlace } from './use-record-place.ts'
import './connections.css'

/** What a dialog about the chosen records is given. */
export interface AboutChosen {
  ids: readonly string[]
  onClose(): void
}

interface RecordPlaceProps<Row extends { id: string }> {
  kind: 'actor' | 'event'
  icon: ReactNode
  records: readonly Row[]
  nameOf(record: Row): string
  /** Those that the filter leaves. */
  shown: readonly Row[]
  columns: readonly RecordColumn<Row>[]
  firstSort: SortDescriptor
  filter: { label: string; text: string; onText(text: string): void; onShowAll(): void }
  /** What the table is narrowed by beside the text. */
  facets: ReactNode
  /** What stands where no record is yet. */
  firstSteps: ReactNode
  panelOf(id: string, actions: PanelActions): ReactNode
  creating(about: { onClose(): void; onDone(id: string): void }): ReactNode
  merging(about: AboutChosen & { onMerged(keptId: string): void }): ReactNode
  removing(about: AboutChosen & { onRemoved(): void }): ReactNode
}

/** A place of records: a table of them all, beside it the one that is chosen, and the dialogs about them. */
export function RecordPlace<Row extends { id: string }>(props: RecordPlaceProps<Row>) {
  const { kind, icon, records, nameOf, shown, columns, firstSort, filter, facets, firstSteps } = props
  const isReadOnly = useProject().readOnlyReason !== null
  const name = `${kind}s` as const
  const title = kind === 'actor' ? 'Actors' : 'Events'
  const place = useRecordPlace(name, firstSort)
  const filterInput = useRef<HTMLInputElement>(null)
  const chosen = records.filter(({ id }) => place.chosen.has(id))
  const isChosen = chosen.length > 0
  const ids = chosen.map(({ id }) => id)
  const onClose = () => place.ask(null)
  useRecordCommands({
    kind,
    isReadOnly,
    ids,
    isEmpty: records.length === 0,
    ask: place.ask,
    open: place.open,
    focusFilter: () => filterInput.current?.focus(),
  })
  const actions: PanelActions = {
    takesFocus: place.takesFocus,
    onFocused: place.onFocused,
    onMerge: () => place.ask('merge'),
    onRemove: () => place.ask('remove'),
    onClose: place.close,
  }
  return (
    <div className="connections-place" data-panel={isChosen || undefined}>
      <section className="connections-main" aria-label={title}>
        <div className="bar">
          <h2>{title}</h2>
          {records.length > 0 && (
            <>
              <FilterField label={filter.label} inputRef={filterInput} value={filter.text} onChange={filter.onText} />
              {facets}
              <span className="connections-count" role="status">
                {shown.length === records.length ? records.length : `${shown.length} of ${records.length}`}
              </span>
            </>
          )}
          <span className="push" />
          <ExportListButton
            group={title}
            noun={name}
            isDisabled={shown.length === 0}
            list={() => ({ list: name, ids: sortedBy(shown, columns, place.sort).map(({ id }) => id) })}
          />
          <Button variant="primary" isDisabled={isReadOnly} onPress={() => place.ask('create')}>
            <Plus aria-hidden /> New {kind}
          </Button>
        </div>
        {records.length === 0 ? (
          <EmptyState icon={icon} title={`No ${name} yet`}>
            <p>{firstSteps}</p>
          </EmptyState>
        ) : (
          <RecordTable
            label={title}
            columns={columns}
            records={shown}
            selected={place.chosen}
            onSelect={place.choose}
            onOpen={place.open}
            sort={place.sort}
            onSort={place.setSort}
            empty={
              <p className="connections-no-match">
                No {kind} fits the filter. <Button onPress={filter.onShowAll}>Show all {records.length}</Button>
              </p>
            }
          />
        )}
      </section>
      {chosen.length > 1 ? (
        <SeveralPanel kind={kind} names={chosen.map(nameOf)} isReadOnly={isReadOnly} {...actions} />
      ) : (
        place.shownId && props.panelOf(place.shownId, actions)
      )}
      {place.question === 'create' &&
        props.creating({
          onClose,
          onDone: (id) => {
            onClose()
            place.open(id)
          },
        })}
      {place.question === 'merge' &&
        isChosen &&
        props.merging({
          ids,
          onClose,
          onMerged: (id) => {
            onClose()
            place.chooseAfter(id)
          },
        })}
      {place.question === 'remove' &&
        isChosen &&
        props.removing({
          ids,
          onClose,
          onRemoved: () => {
            onClose()
            place.chooseAfter(nextChoice(shown, ids))
          },
        })}
    </div>
  )
}
