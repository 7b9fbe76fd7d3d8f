import { useEffect, useRef, useState } from 'react'
import { onKeepNow } from '../api/keep-now.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/fields.tsx'
import './note-field.css'

/** What is written about a passage. */
export interface Written {
  text: string
  /** Of a translation; empty where nobody said. */
  language: string
}

/** A box for a note or a translation. Ctrl or Cmd with Enter saves, Esc leaves it as it was; one that is simply left is saved. */
export function NoteField(props: {
  label: string
  hint?: string
  /** What is there; without a language, none is asked for. */
  written: { text: string; language?: string }
  saveLabel: string
  onSave(written: Written): void
  onCancel(): void
}) {
  const { label, hint, written, saveLabel } = props
  // Only what was typed counts: what stands there can come late, or be changed elsewhere, while the box is open.
  const [typedText, setText] = useState<string | null>(null)
  const [typedLanguage, setLanguage] = useState<string | null>(null)
  const text = typedText ?? written.text
  const language = typedLanguage ?? written.language ?? ''
  const isDone = useRef(false)
  const finish = (act: () => void) => {
    isDone.current = true
    act()
  }
  const onSave = () => finish(() => props.onSave({ text: text.trim(), language: language.trim() }))
  const onCancel = () => finish(props.onCancel)
  const left = useRef(onSave)
  left.current = () => {
    const isOther =
      (typedText !== null && typedText.trim() !== written.text) ||
      (typedLanguage !== null && typedLanguage.trim() !== (written.language ?? ''))
    if (!isDone.current && isOther) onSave()
  }
  useEffect(() => {
    const forget = onKeepNow(async () => left.current())
    return () => {
      forget()
      left.current()
    }
  }, [])
  const onKeyDown = (event: {
    key: string
    ctrlKey: boolean
    metaKey: boolean
    nativeEvent: { isComposing: boolean }
    continuePropagation(): void
  }) => {
    if (event.nativeEvent.isComposing) event.continuePropagation()
    else if (event.key === 'Escape') onCancel()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSave()
    else event.continuePropagation()
  }
  return (
    <div className="reader-note-field">
      <TextField
        label={label}
        lines={3}
        value={text}
        onChange={setText}
        autoFocus
        onKeyDown={onKeyDown}
        {...(hint ? { hint } : {})}
      />
      {written.language !== undefined && (
        <TextField
          label="Its language (a tag such as en, fa, ur)"
          value={language}
          onChange={setLanguage}
          onKeyDown={onKeyDown}
        />
      )}
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
