import { useState } from 'react'
import { Form } from 'react-aria-components'
import { actorKinds } from '../../shared/model/vocabulary.ts'
import type { ActorTableRow } from '../../shared/rows/connections.ts'
import { normaliseName } from '../../shared/text/normalise.ts'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAct } from '../api/use-answer.ts'
import { useMadeAfterAll } from '../connections/use-made-after-all.ts'
import { choicesOf } from '../connections/vocabulary-words.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Select, TextField } from '../ui/fields.tsx'

/** Asks for what an actor begins with, and says where the name is borne already. */
export function CreateActor(props: {
  actors: readonly ActorTableRow[]
  /** An actor made or, where the name was borne already, chosen. */
  onDone(id: string): void
  onClose(): void
}) {
  const { actors, onDone, onClose } = props
  const { project, readOnlyReason } = useProject()
  const act = useAct()
  const [name, setName] = useState('')
  const [kind, setKind] = useState<(typeof actorKinds)[number] | ''>('')
  const bearer = name.trim() === '' ? undefined : bearerOf(name, actors)
  const noteFailed = useMadeAfterAll(actors, onDone)
  const canCreate = name.trim() !== '' && readOnlyReason === null
  const create = async () => {
    if (!canCreate) return
    const made = await act(() => api.actor.create({ project: project.handle, name, kind: kind === '' ? null : kind }))
    if (made) onDone(made.id)
    else noteFailed(name)
  }
  return (
    <Dialog
      title="New actor"
      isOpen
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form="actors-create" isDisabled={!canCreate}>
            {bearer ? 'Create another' : 'Create'}
          </Button>
        </>
      }
    >
      <Form
        id="actors-create"
        className="actors-create"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault()
          void create()
        }}
      >
        <TextField
          label="Name"
          autoFocus
          value={name}
          onChange={setName}
          placeholder="A person, state, organisation, group or place"
        />
        <div role="status">
          {bearer && (
            <p className="actors-bearer">
              <span>
                <bdi>{bearer.name}</bdi> bears this name already.
              </span>
              <Button onPress={() => onDone(bearer.id)}>Open it</Button>
            </p>
          )}
        </div>
        <Select
          label="Kind"
          value={kind}
          choices={choicesOf(actorKinds, 'No kind yet')}
          onChange={(id) => setKind(id)}
        />
      </Form>
    </Dialog>
  )
}

function bearerOf(name: string, actors: readonly ActorTableRow[]): ActorTableRow | undefined {
  const wanted = normaliseName(name)
  return actors.find((actor) => [actor.name, ...actor.aliases].some((known) => normaliseName(known) === wanted))
}
