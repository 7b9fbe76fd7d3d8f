import { Users } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { ActorTableRow } from '../../shared/rows/connections.ts'
import { mentionStates } from '../../shared/rows/mention.ts'
import { api } from '../api/connection.ts'
import { failureText } from '../api/failure.ts'
import { useProject } from '../api/project-session.tsx'
import { useAnswer } from '../api/use-answer.ts'
import { placeHref, usePlace } from '../app/place.ts'
import { useCommands } from '../commands/command-registry.tsx'
import { FacetMenu, facetValues } from '../connections/facet-menu.tsx'
import { RecordPlace } from '../connections/record-place.tsx'
import { showRecord } from '../connections/show-record.ts'
import { useKept } from '../connections/use-kept.ts'
import { MentionsPlace } from '../mentions/mentions-place.tsx'
import { Button } from '../ui/button.tsx'
import { Waiting } from '../ui/empty-state.tsx'
import { actorColumns } from './actor-columns.tsx'
import { MergeActors, RemoveActors } from './actor-dialogs.tsx'
import { type ActorFilter, filterActors, kindLabelOf, kindsOf, noActorFilter } from './actor-filter.ts'
import { ActorPanel } from './actor-panel.tsx'
import { CreateActor } from './create-actor.tsx'
import { SimilarActors } from './similar-actors.tsx'
import './actors.css'

const noActors: readonly ActorTableRow[] = []

/** The actors, or the review of the mentions of one of them. */
export function ActorsPlace() {
  const { id, detail } = usePlace()
  const state = mentionStates.find((each) => each === detail.mentions)
  return id && state ? <MentionsPlace key={`${id} ${state}`} actorId={id} state={state} /> : <ActorTable />
}

/** A table of all actors, and beside it the one that is chosen. */
function ActorTable() {
  const { project } = useProject()
  const answer = useAnswer(['actor', 'table'], () => api.actor.table({ project: project.handle }))
  const actors = answer.data ?? noActors
  const [filter, setFilter] = useKept<ActorFilter>('actors-filter', noActorFilter)
  const shown = useMemo(() => filterActors(actors, filter), [actors, filter])
  const [asked, setAsked] = useState<'similar' | readonly string[] | null>(null)
  useCommands([
    {
      id: 'actor.similar',
      label: 'Find actors that may be the same…',
      group: 'Actors',
      shortcut: { code: 'KeyS' },
      isEnabled: actors.length > 1,
      run: () => setAsked('similar'),
    },
  ])
  if (!answer.isSuccess) return <Waiting what={answer.isError ? failureText(answer.error) : 'Fetching the actors…'} />
  return (
    <>
      <RecordPlace
        kind="actor"
        icon={<Users aria-hidden />}
        records={actors}
        nameOf={({ name }) => name}
        shown={shown}
        columns={actorColumns}
        firstSort={{ column: 'mentions', direction: 'descending' }}
        filter={{
          label: 'Filter by any name',
          text: filter.text,
          onText: (text) => setFilter({ ...filter, text }),
          onShowAll: () => setFilter(noActorFilter),
        }}
        facets={
          <>
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
            {actors.length > 1 && (
              <Button variant="quiet" onPress={() => setAsked('similar')}>
                Same-looking…
              </Button>
            )}
          </>
        }
        firstSteps={
          <>
            An actor is a person, organisation, state, group or place that acts.{' '}
            <a href={placeHref('read')}>Read an article</a>, select a name, and press <kbd>a</kbd> to tag it: the actor
            then stands here with every passage that bears it. Or press <kbd>n</kbd> to write one down first.
          </>
        }
        panelOf={(id, actions) => <ActorPanel key={id} actorId={id} actions={actions} />}
        creating={(about) => <CreateActor actors={actors} {...about} />}
        merging={(about) => <MergeActors actors={actors} {...about} />}
        removing={(about) => <RemoveActors actors={actors} {...about} />}
      />
      {asked === 'similar' && (
        <SimilarActors onMerge={(ids) => setAsked(byMentions(ids, actors))} onClose={() => setAsked(null)} />
      )}
      {asked !== null && asked !== 'similar' && (
        <MergeActors
          ids={asked}
          actors={actors}
          onClose={() => setAsked('similar')}
          onMerged={(id) => {
            showRecord('actors', id)
            setAsked('similar')
          }}
        />
      )}
    </>
  )
}

/** The one that is mentioned most is proposed to be kept. */
function byMentions(ids: readonly string[], actors: readonly ActorTableRow[]): string[] {
  const mentions = (id: string) => actors.find((actor) => actor.id === id)?.mentions ?? 0
  return ids.toSorted((a, b) => mentions(b) - mentions(a))
}
