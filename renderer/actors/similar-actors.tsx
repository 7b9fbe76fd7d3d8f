import { Merge, Split } from 'lucide-react'
import type { SimilarActorsRow } from '../../shared/rows/connections.ts'
import { api } from '../api/connection.ts'
import { failureText } from '../api/failure.ts'
import { useProject } from '../api/project-session.tsx'
import { useAct, useAnswer } from '../api/use-answer.ts'
import { placeHref } from '../app/place.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Waiting } from '../ui/empty-state.tsx'
import { TagChip } from '../ui/tag-chip.tsx'

const atOnce = 100

/** Pairs of actors that may be one, to be merged or told apart. */
export function SimilarActors(props: { onMerge(ids: readonly string[]): void; onClose(): void }) {
  const { onMerge, onClose } = props
  const { project, readOnlyReason } = useProject()
  const act = useAct()
  const answer = useAnswer(['actor', 'similar'], () => api.actor.similar({ project: project.handle }))
  const pairs = answer.data ?? []
  const isReadOnly = readOnlyReason !== null
  return (
    <Dialog
      title="Actors that may be the same"
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>Close</Button>}
    >
      {!answer.isSuccess && (
        <Waiting what={answer.isError ? failureText(answer.error) : 'Comparing the names of all actors…'} />
      )}
      {answer.isSuccess && pairs.length === 0 && (
        <p role="status">No two actors have names that look the same, or all of them were told apart.</p>
      )}
      <ul className="connections-list actors-similar">
        {pairs.slice(0, atOnce).map(({ actors, reason }) => (
          <li key={actors.map(({ id }) => id).join()}>
            <div>
              {actors.map(({ id, name }) => (
                <a key={id} href={placeHref('actors', id)} onClick={onClose}>
                  <TagChip kind="actor" name={name} />
                </a>
              ))}
              <small>
                <ReasonWords reason={reason} actors={actors} />
              </small>
            </div>
            <Button isDisabled={isReadOnly} onPress={() => onMerge(actors.map(({ id }) => id))}>
              <Merge aria-hidden /> Merge…
            </Button>
            <Button
              variant="quiet"
              isDisabled={isReadOnly}
              onPress={() => {
                const [{ id: actorId }, { id: otherId }] = actors
                void act(() => api.actor.tellApart({ project: project.handle, actorId, otherId }))
              }}
            >
              <Split aria-hidden /> Not the same
            </Button>
          </li>
        ))}
      </ul>
      {pairs.length > atOnce && <p>{pairs.length - atOnce} more pairs follow when these are decided.</p>}
    </Dialog>
  )
}

function ReasonWords({ reason, actors }: SimilarActorsRow) {
  const [first, second] = actors.map(({ matched }) => <bdi key={matched}>‘{matched}’</bdi>)
  switch (reason) {
    case 'wikidata':
      return 'the same Wikidata item'
    case 'sameName':
      return <>both are called {first}</>
    case 'sameWords':
      return (
        <>
          the same words: {first} and {second}
        </>
      )
    case 'abbreviation':
      return (
        <>
          one may stand for the other: {first} and {second}
        </>
      )
    case 'spelling':
      return (
        <>
          spelled much alike: {first} and {second}
        </>
      )
  }
}
