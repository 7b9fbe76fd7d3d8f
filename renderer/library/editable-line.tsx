import { Pencil } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button as AriaButton, Input, TextArea, TextField } from 'react-aria-components'

/** A line of text that turns into a field where it stands: Enter or leaving it saves, Esc puts it back. */
export function EditableLine(props: {
  label: string
  value: string | null
  /** What stands there while there is no value. */
  empty: string
  /** The value as it is read, where that is not as it is typed. */
  shown?: string
  lines?: number
  isDisabled: boolean
  onSave(value: string | null): void
}) {
  const { label, value, empty, shown, lines, isDisabled, onSave } = props
  const [typed, setTyped] = useState<string | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const isDone = useRef(false)
  const finish = (next: string | null) => {
    if (isDone.current) return
    isDone.current = true
    const hadFocus = document.activeElement?.closest('.library-edit') !== null
    setTyped(null)
    if (hadFocus) requestAnimationFrame(() => button.current?.focus())
    if (next === null) return
    const clean = next.trim() === '' ? null : next.trim()
    if (clean !== value) onSave(clean)
  }
  if (typed === null)
    return (
      <AriaButton
        ref={button}
        className="library-editable"
        isDisabled={isDisabled}
        aria-label={`${label}: ${shown ?? value ?? empty}. Edit`}
        onPress={() => {
          isDone.current = false
          setTyped(value ?? '')
        }}
      >
        <bdi className={value === null ? 'library-none' : ''}>{shown ?? value ?? empty}</bdi>
        {!isDisabled && <Pencil aria-hidden />}
      </AriaButton>
    )
  return (
    <TextField
      className="field library-edit"
      aria-label={label}
      autoFocus
      value={typed}
      onChange={setTyped}
      onBlur={() => finish(typed)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') finish(null)
        else if (event.key === 'Enter' && (!lines || event.ctrlKey || event.metaKey)) finish(typed)
        else event.continuePropagation()
      }}
    >
      {lines ? <TextArea rows={lines} dir="auto" /> : <Input dir="auto" />}
    </TextField>
  )
}
