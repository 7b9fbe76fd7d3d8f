import { X } from 'lucide-react'
import { useState } from 'react'
import { participationRoles } from '../../shared/model/vocabulary.ts'
import type { EventDetailRow } from '../../shared/rows/connections.ts'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAct } from '../api/use-answer.ts'
import { placeHref } from '../app/place.ts'
import { RecordPicker } from '../connections/record-picker.tsx'
import { SavedText } from '../connections/saved-text.tsx'
import { vocabularyWords } from '../connections/vocabulary-words.ts'
import { IconButton } from '../ui/button.tsx'
import { Select } from '../ui/fields.tsx'
import { TagChip } from '../ui/tag-chip.tsx'

type Role = (typeof participationRoles)[number]

const roleChoices = participationRoles.map((id) => ({ id, label: vocabularyWords(id) }))

/** Who took part, each with a role and the capacity they acted in; and a field to add another. */
export function Participants({ event, isReadOnly }: { event: EventDetailRow; isReadOnly: boolean }) {
  const { project } = useProject()
  const act = useAct()
  const [role, setRole] = useState<Role>('party')
  const of = { project: project.handle }
  return (
    <section className="connections-section" aria-label="Participants">
      <h3>
        Participants <span>{event.participations.length || ''}</span>
      </h3>
      <ul className="connections-list">
        {event.participations.map((part) => (
          <li key={part.id} className="events-participation">
            <a href={placeHref('actors', part.actor.id)} className="events-actor">
              <TagChip kind="actor" name={part.actor.name} />
            </a>
            <Select
              label={`Role of ${part.actor.name}`}
              isLabelHidden
              value={part.role}
              choices={roleChoices}
              isDisabled={isReadOnly}
              onChange={(next) =>
                next !== '' &&
                void act(() => api.event.editParticipation({ ...of, participationId: part.id, set: { role: next } }))
              }
            />
            <IconButton
              label={`Take ${part.actor.name} out of the event`}
              isDisabled={isReadOnly}
              onPress={() => void act(() => api.event.removeParticipation({ ...of, participationId: part.id }))}
            >
              <X aria-hidden />
            </IconButton>
            <SavedText
              label={`Capacity of ${part.actor.name}`}
              isLabelHidden
              placeholder="In what capacity?"
              value={part.capacity ?? ''}
              isReadOnly={isReadOnly}
              onSave={(capacity) => api.event.editParticipation({ ...of, participationId: part.id, set: { capacity } })}
            />
          </li>
        ))}
      </ul>
      {!isReadOnly && (
        <div className="events-add">
          <Select label="Add as" value={role} choices={roleChoices} onChange={(next) => next !== '' && setRole(next)} />
          <RecordPicker
            kind="actor"
            label="Actor"
            placeholder="Find an actor, or type a new name"
            canMake
            onPick={(picked) => {
              const actor = 'id' in picked ? { id: picked.id } : { name: picked.name }
              void act(() => api.event.addParticipation({ ...of, eventId: event.id, actor, role }))
            }}
          />
        </div>
      )}
    </section>
  )
}
