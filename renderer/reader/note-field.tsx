import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/fields.tsx'

/** A box for a note. Ctrl or Cmd with Enter saves, Esc leaves it as it was. */
export function NoteField(props: { note: string; saveLabel: string; onSave(note: string): void; onCancel(): void }) {
  const { note, saveLabel, onSave, onCancel } = props
  const [text, setText] = useState(note)
  return (
    <div className="reader-note-field">
      <TextField
        label="Note"
        lines={3}
        value={text}
        onChange={setText}
        autoFocus
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel()
          else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSave(text.trim())
          else event.continuePropagation()
        }}
      />
      <div className="reader-note-actions">
        <Button variant="quiet" onPress={onCancel}>
          Cancel
        </Button>
        <Button variant="primary" onPress={() => onSave(text.trim())}>
          {saveLabel} <kbd>Ctrl ↵</kbd>
        </Button>
      </div>
    </div>
  )
}
