import { useEffect, useRef, useState } from 'react'
import { onKeepNow } from '../api/keep-now.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/fields.tsx'
import './note-field.css'

/** A box for a note. Ctrl or Cmd with Enter saves, Esc leaves it as it was; one that is simply left is saved. */
export function NoteField(props: { note: string; saveLabel: string; onSave(note: string): void; onCancel(): void }) {
  const { note, saveLabel } = props
  const [text, setText] = useState(note)
  const isDone = useRef(false)
  const finish = (act: () => void) => {
    isDone.current = true
    act()
  }
  const onSave = () => finish(() => props.onSave(text.trim()))
  const onCancel = () => finish(props.onCancel)
  const left = useRef(onSave)
  left.current = () => {
    if (!isDone.current && text.trim() !== note) onSave()
  }
  useEffect(() => {
    const forget = onKeepNow(async () => left.current())
    return () => {
      forget()
      left.current()
    }
  }, [])
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
          else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSave()
          else event.continuePropagation()
        }}
      />
      <div className="reader-note-actions">
        <Button variant="quiet" onPress={onCancel}>
          Cancel
        </Button>
        <Button variant="primary" onPress={onSave}>
          {saveLabel} <kbd>Ctrl ↵</kbd>
        </Button>
      </div>
    </div>
  )
}
