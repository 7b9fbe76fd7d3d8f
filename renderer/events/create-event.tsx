import { useState } from 'react'
import { Form } from 'react-aria-components'
import type { EventTableRow } from '../../shared/rows/connections.ts'
import { api } from '../api/connection.ts'
import { failureIn, failureText } from '../api/failure.ts'
import { useProject } from '../api/project-session.tsx'
import { storedDate } from '../connections/stored-date.ts'
import { useMadeAfterAll } from '../connections/use-made-after-all.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/fields.tsx'
import { useNotices } from '../ui/notices.tsx'
import { DateReading } from './date-field.tsx'
import { type EventTypeId, TypeSelect } from './type-select.tsx'

/** Asks for what an event begins with; the rest is filled in beside the table. */
export function CreateEvent(props: { events: readonly EventTableRow[]; onDone(id: string): void; onClose(): void }) {
  const { events, onDone, onClose } = props
  const { project, readOnlyReason } = useProject()
  const notices = useNotices()
  const [title, setTitle] = useState('')
  const [type, setType] = useState<EventTypeId | null>(null)
  const [date, setDate] = useState('')
  const [dateError, setDateError] = useState<string | null>(null)
  const noteFailed = useMadeAfterAll(
    events.map((event) => ({ id: event.id, name: event.title })),
    onDone,
  )
  const canCreate = title.trim() !== '' && readOnlyReason === null
  const create = async () => {
    if (!canCreate) return
    const known = date.trim() === '' ? {} : { date: storedDate(date) }
    try {
      onDone((await api.event.create({ project: project.handle, title, type, ...known })).id)
    } catch (error) {
      if (failureIn(error)?.code === 'valueInvalid') setDateError(failureText(error))
      else {
        notices.show({ tone: 'danger', text: failureText(error) })
        noteFailed(title)
      }
    }
  }
  return (
    <Dialog
      title="New event"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form="events-create" isDisabled={!canCreate}>
            Create
          </Button>
        </>
      }
    >
      <Form
        id="events-create"
        className="events-create"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault()
          void create()
        }}
      >
        <TextField
          label="Title"
          autoFocus
          value={title}
          onChange={setTitle}
          placeholder="What happened, was announced or was denied"
        />
        <TypeSelect value={type} onChange={setType} />
        <div>
          <TextField
            label="Date, if a source gives one"
            value={date}
            error={dateError}
            onChange={(text) => {
              setDate(text)
              setDateError(null)
            }}
          />
          <DateReading text={date} />
        </div>
      </Form>
    </Dialog>
  )
}
