import { Copy, FileDown, PanelLeft, X } from 'lucide-react'
import type { RefObject } from 'react'
import { Button as AriaButton, Input, SearchField } from 'react-aria-components'
import { ExportListButton } from '../lists/export-list-button.tsx'
import { useReprintGroups } from '../reprints/use-reprint-groups.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { facetNames, toggleFacet } from './facets.ts'
import { type LibraryView, setLibraryView } from './library-view.ts'
import { facetValueWords, facetWords } from './library-words.ts'

/** The head of the Library: the filter, what it is narrowed down to, and import. */
export function LibraryBar(props: {
  view: LibraryView
  shown: number
  all: number
  filterField: RefObject<HTMLInputElement | null>
  /** The articles shown, in their order. */
  shownIds(): string[]
  onImport: (() => void) | null
  onLeaveFilter(): void
}) {
  const { view, shown, all, filterField, shownIds, onImport, onLeaveFilter } = props
  const number = (count: number) => count.toLocaleString('en')
  return (
    <div className="bar library-bar">
      <IconButton
        label={view.showsFacets ? 'Hide the facets' : 'Show the facets'}
        isOn={view.showsFacets}
        aria-pressed={view.showsFacets}
        onPress={() => setLibraryView({ showsFacets: !view.showsFacets })}
      >
        <PanelLeft aria-hidden />
      </IconButton>
      <h2>{view.showsRemoved ? 'Removed' : 'Library'}</h2>
      <span className="library-count" role="status">
        {shown === all ? number(all) : `${number(shown)} of ${number(all)}`}
        <span className="visually-hidden"> articles</span>
      </span>
      <OneOfEach view={view} />
      <SearchField
        className="field library-filter push"
        aria-label="Filter by title, outlet or byline"
        value={view.filter}
        onChange={(filter) => setLibraryView({ filter })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === 'ArrowDown') onLeaveFilter()
          else event.continuePropagation()
        }}
      >
        {({ isEmpty }) => (
          <>
            <Input ref={filterField} dir="auto" placeholder="Filter by title, outlet, byline" />
            {isEmpty ? (
              <kbd aria-hidden>/</kbd>
            ) : (
              <AriaButton className="library-filter-clear" aria-label="Clear the filter">
                <X aria-hidden />
              </AriaButton>
            )}
          </>
        )}
      </SearchField>
      <ExportListButton
        group="Library"
        noun="articles"
        isDisabled={shown === 0}
        list={() => ({ list: 'articles', ids: shownIds() })}
      />
      {onImport && (
        <Button variant="primary" onPress={onImport}>
          <FileDown aria-hidden /> Import files…
        </Button>
      )}
    </div>
  )
}

/** Shows one copy of each report, or all; nothing where no report has several. */
function OneOfEach({ view }: { view: LibraryView }) {
  const groups = useReprintGroups()
  if (view.showsRemoved || (groups.size === 0 && !view.oneOfEach)) return null
  return (
    <Button
      isOn={view.oneOfEach}
      aria-pressed={view.oneOfEach}
      onPress={() => setLibraryView({ oneOfEach: !view.oneOfEach, selected: new Set() })}
    >
      <Copy aria-hidden /> One of each report
    </Button>
  )
}

/** What the table is narrowed down to; each choice can be taken off. Nothing where nothing is chosen. */
export function FacetChips({ view }: { view: LibraryView }) {
  const chosen = facetNames.flatMap((name) => (view.facets[name] ?? []).map((value) => ({ name, value })))
  if (chosen.length === 0) return null
  return (
    <div className="library-chips">
      {chosen.map(({ name, value }) => (
        <AriaButton
          key={`${name} ${value}`}
          className="library-chip"
          aria-label={`${facetWords[name]}: ${facetValueWords(name, value)}. Take off`}
          onPress={() => setLibraryView({ facets: toggleFacet(view.facets, name, value) })}
        >
          <bdi>{facetValueWords(name, value)}</bdi>
          <X aria-hidden />
        </AriaButton>
      ))}
      <Button variant="quiet" onPress={() => setLibraryView({ facets: {} })}>
        Clear all
      </Button>
    </div>
  )
}
