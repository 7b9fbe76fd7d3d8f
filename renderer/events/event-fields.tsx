import * as vocabulary from '../../shared/model/vocabulary.ts'
import type { EventDetailRow } from '../../shared/rows/connections.ts'
import { SavedText } from '../connections/saved-text.tsx'
import { choicesOf } from '../connections/vocabulary-words.ts'
import { Select } from '../ui/fields.tsx'
import { DateField } from './date-field.tsx'
import { PlaceFields } from './place-fields.tsx'
import { TypeSelect } from './type-select.tsx'
import type { EventEdit } from './use-event-edit.ts'

/** What an event is: title, type, date, place and how it is coded. Each field is saved when it is left. */
export function EventFields({ event, edit }: { event: EventDetailRow; edit: EventEdit }) {
  const { isReadOnly, set, setOrThrow } = edit
  const choose = <Id extends string>(
    label: string,
    field: 'channel' | 'strategy' | 'initiatedBy' | 'phase' | 'outcome' | 'status' | 'confidence',
    ids: readonly Id[],
  ) => (
    <Select
      label={label}
      value={ids.find((id) => id === event[field]) ?? ''}
      choices={choicesOf(ids, 'Not set')}
      isDisabled={isReadOnly}
      onChange={(id) => void set({ [field]: id === '' ? null : id })}
    />
  )
  return (
    <div className="connections-form">
      <SavedText
        label="Title"
        value={event.title}
        isRequired
        isReadOnly={isReadOnly}
        onSave={(title) => setOrThrow({ title: title ?? event.title })}
      />
      <TypeSelect value={event.type} isDisabled={isReadOnly} onChange={(type) => void set({ type })} />
      <DateField value={event.date} isReadOnly={isReadOnly} onSave={(date) => setOrThrow({ date })} />
      <PlaceFields place={event.place} edit={edit} />
      <div className="connections-pair">
        {choose('Status', 'status', vocabulary.eventStatuses)}
        {choose('Confidence', 'confidence', vocabulary.confidences)}
        {choose('Initiated by', 'initiatedBy', vocabulary.initiators)}
        {choose('Channel', 'channel', vocabulary.channels)}
        {choose('Strategy', 'strategy', vocabulary.strategies)}
        {choose('Phase', 'phase', vocabulary.phases)}
        {choose('Outcome', 'outcome', vocabulary.outcomes)}
      </div>
      <SavedText
        label="Notes"
        value={event.notes}
        lines={3}
        isReadOnly={isReadOnly}
        onSave={(notes) => setOrThrow({ notes: notes ?? '' })}
      />
    </div>
  )
}
