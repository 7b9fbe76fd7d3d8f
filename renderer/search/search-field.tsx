import { CircleHelp, Search, X } from 'lucide-react'
import type { RefObject } from 'react'
import { Button, Input, SearchField } from 'react-aria-components'
import type { QueryFault } from '../../shared/search/query-fault.ts'
import { IconButton } from '../ui/button.tsx'
import { QueryFaultText } from './query-fault-text.tsx'
import { setSearchView } from './search-view.ts'

/** The field that searches while it is typed in; Enter and the arrow down lead to the results, Esc empties it. */
export function QueryField(props: {
  label: string
  placeholder: string
  typed: string
  fault: QueryFault | null
  inputRef: RefObject<HTMLInputElement | null>
  isHelpShown: boolean
  onHelp(): void
  onToResults(): void
}) {
  const { label, placeholder, typed, fault, inputRef, isHelpShown, onHelp, onToResults } = props
  return (
    <div className="search-field">
      <SearchField
        className="search-query"
        aria-label={label}
        value={typed}
        onChange={(text) => setSearchView({ typed: text })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === 'ArrowDown') {
            event.preventDefault()
            onToResults()
          } else event.continuePropagation()
        }}
      >
        <Search aria-hidden />
        <Input
          ref={inputRef}
          dir="auto"
          placeholder={placeholder}
          aria-invalid={fault !== null}
          aria-describedby={fault ? 'search-fault' : undefined}
          spellCheck={false}
          autoComplete="off"
        />
        {typed !== '' && (
          <Button className="library-filter-clear" aria-label="Empty the field">
            <X aria-hidden />
          </Button>
        )}
      </SearchField>
      <IconButton label="How to search" isOn={isHelpShown} aria-expanded={isHelpShown} onPress={onHelp}>
        <CircleHelp aria-hidden />
      </IconButton>
      {fault && <QueryFaultText fault={fault} id="search-fault" />}
    </div>
  )
}
