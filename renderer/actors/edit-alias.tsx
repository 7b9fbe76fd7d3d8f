import { useState } from 'react'
import { Dialog, Form, Popover } from 'react-aria-components'
import type { ActorDetailRow } from '../../shared/rows/connections.ts'
import { api } from '../api/connection.ts'
import { failureIn, failureText } from '../api/failure.ts'
import { useProject } from '../api/project-session.tsx'
import { useAct } from '../api/use-answer.ts'
import { Button } from '../ui/button.tsx'
import { useNotices } from '../ui/notices.tsx'
import { AliasFields, LanguageReading } from './alias-fields.tsx'

type Alias = ActorDetailRow['aliases'][number]

/** What stands over a name that was pressed: its fields, and a way to remove it. */
export function EditAlias({ alias }: { alias: Alias }) {
  return (
    <Popover className="popover" placement="bottom start">
      <Dialog className="actors-alias-dialog" aria-label={`The name ${alias.text}`}>
        {({ close }) => <AliasForm alias={alias} onDone={close} />}
      </Dialog>
    </Popover>
  )
}

function AliasForm({ alias, onDone }: { alias: Alias; onDone(): void }) {
  const { project } = useProject()
  const notices = useNotices()
  const act = useAct()
  const [draft, setDraft] = useState({ text: alias.text, language: alias.language ?? '', kind: alias.kind })
  const [error, setError] = useState<string | null>(null)
  const save = async () => {
    const set = { text: draft.text.trim(), language: draft.language.trim() || null, kind: draft.kind }
    if (set.text === '') return
    try {
      await api.actor.editAlias({ project: project.handle, aliasId: alias.id, set })
      onDone()
    } catch (thrown) {
      if (failureIn(thrown)?.code === 'valueInvalid') setError(failureText(thrown))
      else notices.show({ tone: 'danger', text: failureText(thrown) })
    }
  }
  const remove = async () => {
    if (await act(() => api.actor.removeAlias({ project: project.handle, aliasId: alias.id }))) onDone()
  }
  return (
    <Form
      className="actors-edit-alias"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <AliasFields label="Name" draft={draft} error={error} onChange={setDraft} />
      <LanguageReading language={draft.language} />
      <div className="actors-alias-buttons">
        <Button variant="danger" onPress={() => void remove()}>
          Remove
        </Button>
        <Button variant="primary" type="submit" isDisabled={draft.text.trim() === ''}>
          Save
        </Button>
      </div>
    </Form>
  )
}
