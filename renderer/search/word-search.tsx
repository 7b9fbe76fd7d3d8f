import { Search } from 'lucide-react'
import { type RefObject, useRef, useState } from 'react'
import { useProject } from '../api/project-session.tsx'
import { useCommands } from '../commands/command-registry.tsx'
import { ExportListButton } from '../lists/export-list-button.tsx'
import { useCopyQuotation } from '../quotation/use-copy-quotation.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { FoundCard } from './found-card.tsx'
import { PrivateHits, usePrivateHits } from './private-hits.tsx'
import { openResult } from './result-address.ts'
import { ResultGrid } from './result-grid.tsx'
import { SearchFacets } from './search-facets.tsx'
import { QueryField } from './search-field.tsx'
import { SearchHelp } from './search-help.tsx'
import { SearchOrder, SearchScopes } from './search-scopes.tsx'
import { SearchStanding } from './search-standing.tsx'
import { keepSearchScroll, type SearchView, setSearchView } from './search-view.ts'
import { useIndexState, useWordSearch } from './use-search.ts'

/** Search by words and fields: the field, the results in their context, and what they can be narrowed to. */
export function WordSearch({ view, field }: { view: SearchView; field: RefObject<HTMLInputElement | null> }) {
  const { handle } = useProject().project
  const { found, facets, answeredBy } = useWordSearch(handle, view)
  const index = useIndexState(handle)
  const privateHits = usePrivateHits(handle, view)
  const hasPrivateHits = (privateHits?.found?.total ?? 0) > 0
  const grid = useRef<{ focus(): void }>(null)
  const inPrivateNotes = useRef<HTMLElement>(null)
  const copy = useCopyQuotation()
  const [asksForHelp, setAsksForHelp] = useState(false)
  const isAsked = view.typed.trim() !== '' || Object.keys(view.facets).length > 0
  const { rows, total } = found
  const active = rows[Math.min(view.active, Math.max(0, rows.length - 1))]
  useCommands([
    {
      id: 'search.copyQuotation',
      label: 'Copy the highlight as quotation',
      group: 'Search',
      shortcut: { code: 'KeyC' },
      isEnabled: active?.kind === 'highlight' && isAsked,
      run: () => {
        if (active?.highlightId) void copy([active.highlightId])
      },
    },
  ])
  const tryExample = (typed: string) => {
    setSearchView({ typed })
    field.current?.focus()
  }
  return (
    <>
      {isAsked && <SearchFacets facets={facets} chosen={view.facets} />}
      <div className="search-main">
        <QueryField
          label="Search for"
          placeholder="Words, “phrases”, begin*, fields such as outlet: actor: date:"
          typed={view.typed}
          fault={found.fault}
          inputRef={field}
          isHelpShown={asksForHelp || !isAsked}
          onHelp={() => setAsksForHelp(!asksForHelp)}
          onToResults={() => {
            if (!isAsked) return
            if (rows.length > 0) grid.current?.focus()
            else inPrivateNotes.current?.querySelector('a')?.focus()
          }}
        />
        <div className="search-tools">
          <SearchScopes places={view.places} />
          <span className="push" />
          <SearchOrder sort={view.sort} />
          <ExportListButton
            group="Search"
            noun="search results"
            isDisabled={!isAsked || rows.length === 0 || found.fault !== null}
            list={() => ({
              list: 'search',
              query: view.typed,
              in: [...view.places],
              facets: view.facets,
              sort: view.sort,
              lastWord: 'prefix',
            })}
          />
        </div>
        {(asksForHelp || !isAsked) && <SearchHelp onTry={tryExample} />}
        {found.failure && <p className="search-failure">{found.failure}</p>}
        {isAsked && (
          <>
            <SearchStanding
              count={countWords(total, found.fault !== null)}
              isCurrent={found.isCurrent || found.fault !== null}
              answeredBy={answeredBy}
              index={index}
              unreadable={found.unreadable}
            />
            <PrivateHits ref={inPrivateNotes} hits={privateHits} />
            {rows.length > 0 ? (
              <ResultGrid
                ref={grid}
                label="Results"
                rows={rows}
                total={total ?? rows.length}
                active={Math.min(view.active, rows.length - 1)}
                scrollPx={view.scrollPx}
                keyOf={(row) => `${row.kind} ${row.record.id}`}
                onActive={(next) => setSearchView({ active: next })}
                onScroll={keepSearchScroll}
                onOpen={openResult}
                onLeave={() => field.current?.focus()}
                fetchMore={found.fetchMore}
              >
                {(row) => <FoundCard row={row} />}
              </ResultGrid>
            ) : (
              found.isCurrent && <NothingFound view={view} hasPrivateHits={hasPrivateHits} />
            )}
          </>
        )}
      </div>
    </>
  )
}

function countWords(total: number | null, isWrong: boolean): string {
  if (isWrong) return total ? 'The results of the query before' : 'The query is not complete'
  if (total === null) return 'Searching'
  return total === 1 ? '1 result' : `${total.toLocaleString('en')} results`
}

function NothingFound({ view, hasPrivateHits }: { view: SearchView; hasPrivateHits: boolean }) {
  const isNarrowed = Object.keys(view.facets).length > 0 || view.places.length < 4
  return (
    <EmptyState icon={<Search aria-hidden />} title={hasPrivateHits ? 'Nothing else was found' : 'Nothing was found'}>
      <p>
        {isNarrowed
          ? 'Nothing fits where you search now. Search in all places, or clear the choices at the side.'
          : 'No article, highlight, note or section has all of this. Try fewer words, the beginning of one with *, or OR between them.'}
      </p>
    </EmptyState>
  )
}
