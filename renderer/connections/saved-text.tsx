import { type ReactNode, useEffect, useRef, useState } from 'react'
import { failureIn, failureText } from '../api/failure.ts'
import { onKeepNow } from '../api/keep-now.ts'
import { TextField } from '../ui/fields.tsx'
import { useNotices } from '../ui/notices.tsx'

/** A text that is saved when the person leaves it or presses Enter (Ctrl+Enter in a box); Esc puts back what was there. */
export function SavedText(props: {
  label: string
  value: string
  /** Saves what was typed, trimmed; null where the field was emptied. */
  onSave(text: string | null): Promise<unknown>
  isRequired?: boolean
  isReadOnly?: boolean
  isLabelHidden?: boolean
  lines?: number
  hint?: string
  placeholder?: string
  /** What is said below while it is typed. */
  reading?(text: string): ReactNode
}) {
  const { label, value, onSave, isRequired = false, isReadOnly = false, lines, reading, ...field } = props
  const notices = useNotices()
  const [draft, setDraft] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const isSaved = useRef(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is stored has changed, so what was saved is there now
  useEffect(() => {
    if (isSaved.current) setDraft(null)
  }, [value])

  const save = async () => {
    if (draft === null || isSaved.current) return
    const text = draft.trim()
    if (text === value || (text === '' && isRequired)) return restore()
    isSaved.current = true
    try {
      await onSave(text === '' ? null : text)
      setError(null)
    } catch (thrown) {
      isSaved.current = false
      if (failureIn(thrown)?.code === 'valueInvalid') return setError(failureText(thrown))
      notices.show({ tone: 'danger', text: failureText(thrown) })
    }
  }
  const restore = () => {
    setDraft(null)
    setError(null)
  }
  const latest = useRef(save)
  latest.current = save
  // What is being typed is not lost when the record, the project or the page is left.
  useEffect(() => {
    const forget = onKeepNow(() => latest.current())
    return () => {
      forget()
      void latest.current()
    }
  }, [])
  const shown = draft ?? value
  return (
    <div className="connections-saved">
      <TextField
        {...field}
        {...(lines ? { lines } : {})}
        label={label}
        value={shown}
        error={error}
        isReadOnly={isReadOnly}
        onChange={(text) => {
          isSaved.current = false
          setDraft(text)
        }}
        onBlur={() => void save()}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (!lines || event.ctrlKey || event.metaKey)) return void save()
          if (event.key === 'Escape' && draft !== null && !isSaved.current) return restore()
          event.continuePropagation()
        }}
      />
      {reading && <div className="connections-reading">{reading(shown)}</div>}
    </div>
  )
}
