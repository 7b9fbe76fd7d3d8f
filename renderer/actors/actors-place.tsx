import { Plus, Users } from 'lucide-react'
import { useMemo, useRef } from 'react'
import type { ActorTableRow } from '../../shared/rows/connections.ts'
import { api } from '../api/connection.ts'
import { failureText } from '../api/failure.ts'
import { useProject } from '../api/project-session.tsx'
import { useAnswer } from '../api/use-answer.ts'
import { placeHref } from '../app/place.ts'
import { useCommands } from '../commands/command-registry.tsx'
import { FacetMenu, facetValues } from '../connections/facet-menu.tsx'
import { FilterField } from '../connections/filter-field.tsx'
import { nextChoice } from '../connections/next-choice.ts'
import { RecordTable } from '../connections/record-table.tsx'
import { SeveralPanel } from '../connections/several-panel.tsx'
import { useKept } from '../connections/use-kept.ts'
import { useRecordPlace } from '../connections/use-record-place.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState, Waiting } from '../ui/empty-state.tsx'
import { actorColumns } from './actor-columns.tsx'
import { MergeActors, RemoveActors } from './actor-dialogs.tsx'
import { type ActorFilter, filterActors, kindLabelOf, kindsOf, noActorFilter } from './actor-filter.ts'
import { ActorPanel } from './actor-panel.tsx'
import { CreateActor } from './create-actor.tsx'
import '../connections/connections.css'
import './actors.css'

const noActors: readonly ActorTableRow[] = []

/** The actors: a table of them all, and beside it the one that is chosen. */
export function ActorsPlace() {
  const { project, readOnlyReason } = useProject()
  const answer = useAnswer(['actor', 'table'], () => api.actor.table({ project: project.handle }))
  const actors = answer.data ?? noActors
  const [filter, setFilter] = useKept<ActorFilter>('actors-filter', noActorFilter)
  const shown = useMemo(() => filterActors(actors, filter), [actors, filter])
  const place = useRecordPlace('actors', { column: 'mentions', direction: 'descending' })
  const filterInput = useRef<HTMLInputElement>(null)
  const isReadOnly = readOnlyReason !== null
  const chosen = actors.filter(({ id }) => place.chosen.has(id))
  const isChosen = chosen.length > 0
  const ids = chosen.map(({ id }) => id)
  useCommands([
    {
      id: 'actor.create',
      label: 'New actor…',
      group: 'Actors',
      shortcut: { code: 'KeyN' },
      isEnabled: !isReadOnly,
      run: () => place.ask('create'),
    },
    {
      id: 'actor.open',
      label: 'Edit the chosen actor',
      group: 'Actors',
      shortcut: { code: 'KeyE' },
      isEnabled: chosen.length === 1,
      run: () => ids[0] && place.open(ids[0]),
    },
    {
      id: 'actor.merge',
      label: 'Merge the chosen actor with another…',
      group: 'Actors',
      shortcut: { code: 'KeyM' },
      isEnabled: isChosen && !isReadOnly,
      run: () => place.ask('merge'),
    },
    {
      id: 'actor.remove',
      label: 'Remove the chosen actors…',
      group: 'Actors',
      shortcut: { code: 'Delete' },
      isEnabled: isChosen && !isReadOnly,
      run: () => place.ask('remove'),
    },
    {
      id: 'actor.filter',
      label: 'Filter the actors',
      group: 'Actors',
      shortcut: { code: 'Slash' },
      isEnabled: actors.length > 0,
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
  if (!answer.isSuccess) return <Waiting what={answer.isError ? failureText(answer.error) : 'Fetching the actors…'} />
  return (
    <div className="connections-place" data-panel={isChosen || undefined}>
      <section className="connections-main" aria-label="Actors">
        <div className="bar">
          <h2>Actors</h2>
          {actors.length > 0 && (
            <>
              <FilterField
                label="Filter by any name"
                inputRef={filterInput}
                value={filter.text}
                onChange={(text) => setFilter({ ...filter, text })}
              />
              <FacetMenu
                label="Kind"
                values={facetValues(actors, kindsOf, kindLabelOf)}
                chosen={filter.kinds}
                onChoose={(kinds) => setFilter({ ...filter, kinds })}
              />
              {filter.kinds.size > 0 && (
                <Button variant="quiet" onPress={() => setFilter({ ...filter, kinds: new Set() })}>
                  Show all
                </Button>
              )}
              <span className="connections-count" role="status">
                {shown.length === actors.length ? actors.length : `${shown.length} of ${actors.length}`}
              </span>
            </>
          )}
          <span className="push" />
          <Button variant="primary" isDisabled={isReadOnly} onPress={() => place.ask('create')}>
            <Plus aria-hidden /> New actor
          </Button>
        </div>
        {actors.length === 0 ? (
          <EmptyState icon={<Users aria-hidden />} title="No actors yet">
            <p>
              An actor is a person, organisation, state, group or place that acts.{' '}
              <a href={placeHref('read')}>Read an article</a>, select a name, and press <kbd>a</kbd> to tag it: the
              actor then stands here with every passage that bears it. Or press <kbd>n</kbd> to write one down first.
            </p>
          </EmptyState>
        ) : (
          <RecordTable
            label="Actors"
            columns={actorColumns}
            records={shown}
            selected={place.chosen}
            onSelect={place.choose}
            onOpen={place.open}
            sort={place.sort}
            onSort={place.setSort}
            empty={
              <p className="connections-no-match">
                No actor fits the filter.{' '}
                <Button onPress={() => setFilter(noActorFilter)}>Show all {actors.length}</Button>
              </p>
            }
          />
        )}
      </section>
      {chosen.length > 1 ? (
        <SeveralPanel kind="actor" names={chosen.map(({ name }) => name)} isReadOnly={isReadOnly} {...actions} />
      ) : (
        place.shownId && <ActorPanel key={place.shownId} actorId={place.shownId} actions={actions} />
      )}
      {place.question === 'create' && (
        <CreateActor
          actors={actors}
          onClose={() => place.ask(null)}
          onDone={(id) => {
            place.ask(null)
            place.open(id)
          }}
        />
      )}
      {place.question === 'merge' && isChosen && (
        <MergeActors
          ids={ids}
          actors={actors}
          onClose={() => place.ask(null)}
          onMerged={(id) => {
            place.ask(null)
            place.chooseAfter(id)
          }}
        />
      )}
      {place.question === 'remove' && isChosen && (
        <RemoveActors
          ids={ids}
          actors={actors}
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
