import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { type SearchPlace, type SearchSort, searchPlaces, searchSorts } from '../../shared/rows/search.ts'
import { Select } from '../ui/fields.tsx'
import { setSearchView } from './search-view.ts'

const placeWords: Record<SearchPlace, string> = {
  articles: 'Articles',
  highlights: 'Highlights',
  notes: 'Notes',
  dossier: 'Dossier',
}

const sortWords: Record<SearchSort, string> = {
  relevance: 'Best first',
  newest: 'Newest first',
  oldest: 'Oldest first',
  title: 'By title',
  outlet: 'By outlet',
}

/** Where to search, at least in one of them. */
export function SearchScopes({ places }: { places: readonly SearchPlace[] }) {
  return (
    <ToggleButtonGroup
      className="search-scopes"
      aria-label="Search in"
      selectionMode="multiple"
      disallowEmptySelection
      selectedKeys={places}
      onSelectionChange={(keys) => setSearchView({ places: searchPlaces.filter((place) => keys.has(place)) })}
    >
      {searchPlaces.map((place) => (
        <ToggleButton key={place} id={place} className="search-scope">
          {placeWords[place]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}

/** The order of the results. */
export function SearchOrder({ sort }: { sort: SearchSort }) {
  return (
    <Select
      label="Order"
      isLabelHidden
      value={sort}
      choices={searchSorts.map((id) => ({ id, label: sortWords[id] }))}
      onChange={(id) => id !== '' && setSearchView({ sort: id })}
    />
  )
}
