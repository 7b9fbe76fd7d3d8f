import { placePrecisions } from '../../shared/model/vocabulary.ts'
import type { EventDetailRow } from '../../shared/rows/connections.ts'
import { SavedText } from '../connections/saved-text.tsx'
import { vocabularyWords } from '../connections/vocabulary-words.ts'
import { Select } from '../ui/fields.tsx'
import type { EventEdit } from './use-event-edit.ts'

/** Where it happened, and how exactly that is known. */
export function PlaceFields({ place, edit }: { place: EventDetailRow['place']; edit: EventEdit }) {
  const { isReadOnly, set, setOrThrow } = edit
  return (
    <>
      <SavedText
        label="Place"
        value={place?.name ?? ''}
        isReadOnly={isReadOnly}
        onSave={(name) => setOrThrow({ place: name ? { name, precision: place?.precision ?? 'unknown' } : null })}
      />
      {place && (
        <Select
          label="How exact"
          value={place.precision}
          choices={placePrecisions.map((id) => ({ id, label: vocabularyWords(id) }))}
          isDisabled={isReadOnly}
          onChange={(precision) => precision !== '' && void set({ place: { name: place.name, precision } })}
        />
      )}
    </>
  )
}
