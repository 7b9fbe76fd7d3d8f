import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import type { ActorDetailRow } from '../../shared/rows/connections.ts'
import { levelOneWords } from '../../shared/text/date-words.ts'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAct } from '../api/use-answer.ts'
import { SavedText } from '../connections/saved-text.tsx'
import { storedDate } from '../connections/stored-date.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { TextField } from '../ui/fields.tsx'

type Office = ActorDetailRow['offices'][number]

/** The offices that an actor holds or held, to read and to change. */
export function Offices({ actor, isReadOnly }: { actor: ActorDetailRow; isReadOnly: boolean }) {
  if (isReadOnly && actor.offices.length === 0) return null
  return (
    <section className="connections-section" aria-label="Offices">
      <h3>
        Offices <span>{actor.offices.length || ''}</span>
      </h3>
      <ul className="connections-list">
        {actor.offices.map((office) => (
          <li key={office.id}>
            <OfficeFields office={office} isReadOnly={isReadOnly} />
          </li>
        ))}
      </ul>
      {!isReadOnly && <AddOffice actorId={actor.id} />}
    </section>
  )
}

function OfficeFields({ office, isReadOnly }: { office: Office; isReadOnly: boolean }) {
  const { project } = useProject()
  const act = useAct()
  const { id: officeId, title, organisation, from, to } = office
  const save = (set: Parameters<typeof api.actor.editOffice>[0]['set']) =>
    api.actor.editOffice({ project: project.handle, officeId, set })
  const date = (label: string, value: string | null, field: 'from' | 'to') => (
    <SavedText
      label={`${label} (${title})`}
      isLabelHidden
      placeholder={label}
      value={value ?? ''}
      isReadOnly={isReadOnly}
      onSave={(text) => save({ [field]: text && storedDate(text) })}
      reading={(text) => text.trim() !== '' && <small className="actors-date">{dateReading(text)}</small>}
    />
  )
  return (
    <div className="actors-office">
      <SavedText
        label="Title of the office"
        isLabelHidden
        value={title}
        isRequired
        isReadOnly={isReadOnly}
        onSave={(text) => save({ title: text ?? title })}
      />
      <IconButton
        label={`Remove the office ${title}`}
        isDisabled={isReadOnly}
        onPress={() => void act(() => api.actor.removeOffice({ project: project.handle, officeId }))}
      >
        <X aria-hidden />
      </IconButton>
      <SavedText
        label={`Organisation (${title})`}
        isLabelHidden
        placeholder="Of what organisation?"
        value={organisation ?? ''}
        isReadOnly={isReadOnly}
        onSave={(text) => save({ organisation: text })}
      />
      <div className="actors-office-dates">
        {date('From when', from, 'from')}
        {date('Until when', to, 'to')}
      </div>
    </div>
  )
}

function dateReading(text: string): string {
  return levelOneWords(storedDate(text)) ?? 'Not read as a date yet: write 2025, 2025-10 or 2025-10-19.'
}

function AddOffice({ actorId }: { actorId: string }) {
  const { project } = useProject()
  const act = useAct()
  const [title, setTitle] = useState('')
  const add = async () => {
    if (title.trim() === '') return
    if (await act(() => api.actor.addOffice({ project: project.handle, actorId, title }))) setTitle('')
  }
  return (
    <Form
      className="actors-add-office"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <TextField label="Another office" placeholder="Such as Foreign Minister" value={title} onChange={setTitle} />
      <Button type="submit" isDisabled={title.trim() === ''}>
        <Plus aria-hidden /> Add
      </Button>
    </Form>
  )
}
