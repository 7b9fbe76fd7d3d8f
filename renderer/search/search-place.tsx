import { useEffect, useRef } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useProject } from '../api/project-session.tsx'
import { placeHref, usePlace } from '../app/place.ts'
import { useCommands } from '../commands/command-registry.tsx'
import { type SearchView, searchViewOf, setSearchView, useSearchView } from './search-view.ts'
import { TagRetrieval } from './tag-retrieval.tsx'
import { WordSearch } from './word-search.tsx'
import '../library/facets-panel.css'
import '../library/library-place.css'
import './search.css'

const modes = [
  { id: 'words', label: 'Everything' },
  { id: 'passages', label: 'Passages by tags' },
] as const

/** Search: by words over everything that was imported, marked and written, or marked passages by their tags. */
export function SearchPlace() {
  const { handle } = useProject().project
  const view = useSearchView(handle)
  const frame = useRef<HTMLElement>(null)
  const field = useRef<HTMLInputElement>(null)
  useQueryInAddress(handle, view)
  const hasResults = useRef(view.active > 0 || view.scrollPx > 0)
  // Who arrives begins in the field, who comes back in the results.
  useEffect(() => {
    const grid = hasResults.current ? frame.current?.querySelector<HTMLElement>('.search-grid') : null
    if (grid) grid.focus({ preventScroll: true })
    else field.current?.focus()
  }, [])
  useCommands([
    {
      id: 'search.field',
      label: 'Go to the search field',
      group: 'Search',
      shortcut: { code: 'Slash' },
      run: () => {
        const input = field.current ?? frame.current?.querySelector('input')
        input?.focus()
        input?.select()
      },
    },
    {
      id: 'search.mode',
      label: view.mode === 'words' ? 'Find passages by their tags' : 'Search everything by words',
      group: 'Search',
      run: () => setSearchView({ mode: view.mode === 'words' ? 'passages' : 'words' }),
    },
  ])
  return (
    <section ref={frame} className="search" aria-label="Search" data-mode={view.mode}>
      <div className="bar search-bar">
        <h2>Search</h2>
        <ToggleButtonGroup
          className="search-modes"
          aria-label="What to search for"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[view.mode]}
          onSelectionChange={(keys) => setSearchView({ mode: keys.has('passages') ? 'passages' : 'words' })}
        >
          {modes.map(({ id, label }) => (
            <ToggleButton key={id} id={id} className="search-scope">
              {label}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
      <div className="search-body">
        {view.mode === 'words' ? <WordSearch view={view} field={field} /> : <TagRetrieval view={view} head={frame} />}
      </div>
    </section>
  )
}

/** Keeps what is typed in the address, so that a reload and a link find it again; an address with another query asks that. */
function useQueryInAddress(handle: string, { typed, mode }: SearchView): void {
  const { name, detail } = usePlace()
  const asked = name === 'search' ? detail.q : undefined
  const written = useRef<string | undefined>(undefined)
  useEffect(() => {
    if (asked === undefined || asked === written.current || asked === searchViewOf(handle).typed) return
    setSearchView({ typed: asked, mode: 'words', facets: {} })
  }, [asked, handle])
  useEffect(() => {
    if (!window.location.hash.startsWith('#/search')) return
    written.current = typed
    const address = placeHref('search', null, mode === 'words' && typed !== '' ? { q: typed } : {})
    if (address !== window.location.hash) window.history.replaceState(window.history.state, '', address)
  }, [typed, mode])
}
