import { api } from '../api/connection.ts'
import { failureIn, failureText } from '../api/failure.ts'
import { useProject } from '../api/project-session.tsx'
import { useAct, useAnswer } from '../api/use-answer.ts'
import { MergedList } from '../connections/merged-list.tsx'
import { type PanelActions, RecordPanel } from '../connections/record-panel.tsx'
import { Waiting } from '../ui/empty-state.tsx'
import { DisagreementList } from './disagreement-list.tsx'
import { EventFields } from './event-fields.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { Participants } from './participants.tsx'
import { RelatedEvents } from './related-events.tsx'
import { useEventEdit } from './use-event-edit.ts'

/** The record of one event, to read and to change. */
export function EventPanel({ eventId, actions }: { eventId: string; actions: PanelActions }) {
  const { project } = useProject()
  const act = useAct()
  const edit = useEventEdit(eventId)
  const answer = useAnswer(['event', 'get', eventId], () => api.event.get({ project: project.handle, eventId }))
  const event = answer.data
  if (failureIn(answer.error)?.code === 'recordMissing') return null
  if (!event)
    return (
      <aside className="panel end" aria-label="The event">
        <Waiting what={answer.isError ? failureText(answer.error) : 'Opening the event…'} />
      </aside>
    )
  return (
    <RecordPanel
      kind="event"
      id={eventId}
      name={event.title}
      subtitle={event.typeLabel}
      isReadOnly={edit.isReadOnly}
      actions={actions}
    >
      <EventFields event={event} edit={edit} />
      <Participants event={event} isReadOnly={edit.isReadOnly} />
      <DisagreementList event={event} edit={edit} />
      <RelatedEvents event={event} isReadOnly={edit.isReadOnly} />
      <EvidenceList event={event} isReadOnly={edit.isReadOnly} />
      <MergedList
        kind="event"
        merged={event.merged.map(({ id, title }) => ({ id, name: title }))}
        isReadOnly={edit.isReadOnly}
        onSplit={(id) => void act(() => api.event.split({ project: project.handle, eventId: id }))}
      />
    </RecordPanel>
  )
}
