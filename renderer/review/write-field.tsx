import { useState } from 'react'
import { Input, TextField } from 'react-aria-components'
import type { DescribedField } from '../../shared/model/article.ts'
import { edtfFromWords } from '../connections/edtf-from-words.ts'
import { Button } from '../ui/button.tsx'

/** A field to write by hand: Enter keeps it, Esc leaves it. Dates may be written in words. */
export function WriteField(props: {
  field: DescribedField
  label: string
  start: string
  /** `for all 12 from example.org`, where the same may hold for others. */
  all: string | null
  onCancel(): void
  onWrite(value: string, isForAll: boolean): void
}) {
  const { field, label, start, all, onCancel, onWrite } = props
  const [typed, setTyped] = useState(start)
  const clean = typed.trim()
  const write = (isForAll: boolean) => {
    if (clean !== '') onWrite(field === 'publishedAt' ? (edtfFromWords(clean) ?? clean) : clean, isForAll)
  }
  return (
    <form
      className="review-write"
      onSubmit={(event) => {
        event.preventDefault()
        write(false)
      }}
    >
      <TextField
        className="field"
        aria-label={label}
        autoFocus
        value={typed}
        onChange={setTyped}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel()
          else event.continuePropagation()
        }}
      >
        <Input dir="auto" placeholder={field === 'publishedAt' ? '30 October 2025, October 2025, 2025-10-30' : ''} />
      </TextField>
      <Button variant="primary" type="submit" isDisabled={clean === ''}>
        Save
      </Button>
      {all && (
        <Button isDisabled={clean === ''} onPress={() => write(true)}>
          Save {all}
        </Button>
      )}
      <Button variant="quiet" onPress={onCancel}>
        Cancel
      </Button>
    </form>
  )
}
