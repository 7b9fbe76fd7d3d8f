import { X } from 'lucide-react'
import { useState } from 'react'
import { relationKinds } from '../../shared/model/vocabulary.ts'
import type { EventDetailRow, RelatedEventRow } from '../../shared/rows/connections.ts'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAct } from '../api/use-answer.ts'
import { placeHref } from '../app/place.ts'
import { DateText } from '../connections/date-text.tsx'
import { RecordPicker } from '../connections/record-picker.tsx'
import { IconButton } from '../ui/button.tsx'
import { Select } from '../ui/fields.tsx'
import { TagChip } from '../ui/tag-chip.tsx'

type Kind = RelatedEventRow['kind']

/** What stands before the other event, by which of the two this one is. */
const words: Record<Kind, { from: string; to: string }> = {
  follows: { from: 'Follows', to: 'Is followed by' },
  'responds-to': { from: 'Responds to', to: 'Is answered by' },
  'part-of': { from: 'Is part of', to: 'Has as a part' },
  violates: { from: 'Violates', to: 'Is violated by' },
  'same-as': { from: 'May be the same as', to: 'May be the same as' },
}
const choices = relationKinds.map((id) => ({ id, label: words[id].from }))

/** How an event stands to others, and a field to say so of one more. */
export function RelatedEvents({ event, isReadOnly }: { event: EventDetailRow; isReadOnly: boolean }) {
  const { project } = useProject()
  const act = useAct()
  const [kind, setKind] = useState<Kind>('follows')
  if (isReadOnly && event.related.length === 0) return null
  return (
    <section className="connections-section" aria-label="Related events">
      <h3>
        Related events <span>{event.related.length || ''}</span>
      </h3>
      <ul className="connections-list">
        {event.related.map((related) => (
          <li key={related.id} className="events-related">
            <small>{words[related.kind][related.isFrom ? 'from' : 'to']}</small>
            <a href={placeHref('events', related.event.id)} className="events-actor">
              <TagChip kind="event" name={related.event.title} />
            </a>
            {related.event.date && <DateText edtf={related.event.date} withEdtf={false} />}
            <IconButton
              label={`No longer related to ${related.event.title}`}
              isDisabled={isReadOnly}
              onPress={() =>
                void act(() => api.event.removeRelation({ project: project.handle, relationId: related.id }))
              }
            >
              <X aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      {!isReadOnly && (
        <div className="events-add">
          <Select label="This event" value={kind} choices={choices} onChange={(next) => next !== '' && setKind(next)} />
          <RecordPicker
            kind="event"
            label="Event"
            placeholder="Find an event"
            without={[event.id]}
            onPick={(picked) =>
              'id' in picked &&
              void act(() => api.event.addRelation({ project: project.handle, from: event.id, to: picked.id, kind }))
            }
          />
        </div>
      )}
    </section>
  )
}
