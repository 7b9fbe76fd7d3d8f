import { Search, X } from 'lucide-react'
import type { RefObject } from 'react'
import { Button, Input, SearchField } from 'react-aria-components'

/** The field that narrows a table while it is typed; Esc empties it. */
export function FilterField(props: {
  label: string
  value: string
  onChange(text: string): void
  inputRef: RefObject<HTMLInputElement | null>
}) {
  const { label, value, onChange, inputRef } = props
  return (
    <SearchField className="connections-filter" aria-label={label} value={value} onChange={onChange}>
      <Search aria-hidden />
      <Input ref={inputRef} placeholder={label} dir="auto" />
      {value !== '' && (
        <Button aria-label="Empty the filter">
          <X aria-hidden />
        </Button>
      )}
    </SearchField>
  )
}
