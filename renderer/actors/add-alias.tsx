import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { Form } from 'react-aria-components'
import { api } from '../api/connection.ts'
import { failureIn, failureText } from '../api/failure.ts'
import { useProject } from '../api/project-session.tsx'
import { Button } from '../ui/button.tsx'
import { useNotices } from '../ui/notices.tsx'
import { type AliasDraft, AliasFields, LanguageReading } from './alias-fields.tsx'

const empty: AliasDraft = { text: '', language: '', kind: null }

/** Takes another name of an actor. The language and kind stay for the next one. */
export function AddAlias({ actorId }: { actorId: string }) {
  const { project } = useProject()
  const notices = useNotices()
  const form = useRef<HTMLFormElement>(null)
  const [draft, setDraft] = useState(empty)
  const [error, setError] = useState<string | null>(null)
  const add = async () => {
    const { text, language, kind } = draft
    if (text.trim() === '') return
    try {
      await api.actor.addAlias({ project: project.handle, actorId, text, language: language.trim() || null, kind })
      setDraft({ ...draft, text: '' })
      setError(null)
      form.current?.querySelector('input')?.focus()
    } catch (thrown) {
      if (failureIn(thrown)?.code === 'valueInvalid') setError(failureText(thrown))
      else notices.show({ tone: 'danger', text: failureText(thrown) })
    }
  }
  return (
    <Form
      ref={form}
      className="actors-add-alias"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <AliasFields label="Another name" draft={draft} error={error} onChange={setDraft} />
      <Button type="submit" isDisabled={draft.text.trim() === ''}>
        <Plus aria-hidden /> Add
      </Button>
      <LanguageReading language={draft.language} />
    </Form>
  )
}
