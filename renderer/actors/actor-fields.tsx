import { X } from 'lucide-react'
import { actorKinds } from '../../shared/model/vocabulary.ts'
import type { ActorDetailRow } from '../../shared/rows/connections.ts'
import { placeHref } from '../app/place.ts'
import { RecordPicker } from '../connections/record-picker.tsx'
import { SavedText } from '../connections/saved-text.tsx'
import { choicesOf } from '../connections/vocabulary-words.ts'
import { IconButton } from '../ui/button.tsx'
import { Select } from '../ui/fields.tsx'
import { TagChip } from '../ui/tag-chip.tsx'
import type { ActorEdit } from './use-actor-edit.ts'

/** What an actor is: name, kind, description, Wikidata item and what it is part of. */
export function ActorFields({ actor, edit }: { actor: ActorDetailRow; edit: ActorEdit }) {
  const { isReadOnly, set, setOrThrow } = edit
  return (
    <div className="connections-form">
      <SavedText
        label="Name"
        value={actor.name}
        isRequired
        isReadOnly={isReadOnly}
        onSave={(name) => setOrThrow({ name: name ?? actor.name })}
      />
      <Select
        label="Kind"
        value={actorKinds.find((kind) => kind === actor.kind) ?? ''}
        choices={choicesOf(actorKinds, 'No kind yet')}
        isDisabled={isReadOnly}
        onChange={(kind) => void set({ kind: kind === '' ? null : kind })}
      />
      <SavedText
        label="Description"
        value={actor.description}
        lines={3}
        isReadOnly={isReadOnly}
        onSave={(description) => setOrThrow({ description: description ?? '' })}
      />
      <SavedText
        label="Wikidata"
        placeholder="None given"
        value={actor.wikidataId ?? ''}
        isReadOnly={isReadOnly}
        onSave={(wikidataId) => setOrThrow({ wikidataId })}
      />
      {actor.parent ? (
        <div className="connections-row-field">
          <span className="connections-label">Part of</span>
          <span className="actors-parent">
            <a href={placeHref('actors', actor.parent.id)}>
              <TagChip kind="actor" name={actor.parent.name} />
            </a>
            <IconButton
              label={`No longer part of ${actor.parent.name}`}
              isDisabled={isReadOnly}
              onPress={() => void set({ parent: null })}
            >
              <X aria-hidden />
            </IconButton>
          </span>
        </div>
      ) : (
        <RecordPicker
          kind="actor"
          label="Part of"
          placeholder="Find an actor"
          without={[actor.id]}
          isDisabled={isReadOnly}
          onPick={(picked) => 'id' in picked && void set({ parent: picked.id })}
        />
      )}
    </div>
  )
}
