import { Plus, X } from 'lucide-react'
import { useRef, useState } from 'react'
import { Form } from 'react-aria-components'
import type { ActorDetailRow } from '../../shared/rows/connections.ts'
import { api } from '../api/connection.ts'
import { failureIn, failureText } from '../api/failure.ts'
import { useProject } from '../api/project-session.tsx'
import { useAct } from '../api/use-answer.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { TextField } from '../ui/fields.tsx'
import { useNotices } from '../ui/notices.tsx'
import { languageName } from './language-name.ts'

/** The other names of an actor with their languages: articles in any of them are then found and tagged by these names. */
export function Aliases({ actor, isReadOnly }: { actor: ActorDetailRow; isReadOnly: boolean }) {
  const { project } = useProject()
  const act = useAct()
  return (
    <section className="connections-section" aria-label="Other names">
      <h3>
        Other names <span>{actor.aliases.length || ''}</span>
      </h3>
      <ul className="actors-alias-list">
        {actor.aliases.map(({ id, text, language }) => (
          <li key={id} className="actors-alias">
            <bdi lang={language ?? undefined}>{text}</bdi>
            {language && <small title={languageName(language) ?? language}>{languageName(language) ?? language}</small>}
            <IconButton
              label={`Remove the name ${text}`}
              isDisabled={isReadOnly}
              onPress={() => void act(() => api.actor.removeAlias({ project: project.handle, aliasId: id }))}
            >
              <X aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      {!isReadOnly && <AddAlias actorId={actor.id} />}
    </section>
  )
}

function AddAlias({ actorId }: { actorId: string }) {
  const { project } = useProject()
  const notices = useNotices()
  const form = useRef<HTMLFormElement>(null)
  const [text, setText] = useState('')
  const [language, setLanguage] = useState('')
  const [error, setError] = useState<string | null>(null)
  const add = async () => {
    if (text.trim() === '') return
    try {
      await api.actor.addAlias({ project: project.handle, actorId, text, language: language.trim() || null })
      setText('')
      setError(null)
      form.current?.querySelector('input')?.focus()
    } catch (thrown) {
      if (failureIn(thrown)?.code === 'valueInvalid') setError(failureText(thrown))
      else notices.show({ tone: 'danger', text: failureText(thrown) })
    }
  }
  const known = languageName(language)
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
      <TextField label="Another name" value={text} onChange={setText} />
      <TextField
        label="Language"
        placeholder="Such as fa or ur"
        value={language}
        error={error}
        onChange={setLanguage}
      />
      <Button type="submit" isDisabled={text.trim() === ''}>
        <Plus aria-hidden /> Add
      </Button>
      <p className="actors-language" role="status">
        {language.trim() !== '' && (known ?? 'Write the code of a language, such as fa, ar, ur or en.')}
      </p>
    </Form>
  )
}
