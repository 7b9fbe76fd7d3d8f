import { Tags } from 'lucide-react'
import { type RefObject, useRef } from 'react'
import { useProject } from '../api/project-session.tsx'
import { useCommands } from '../commands/command-registry.tsx'
import { ExportListButton } from '../lists/export-list-button.tsx'
import { useCopyQuotation } from '../quotation/use-copy-quotation.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { passageHref, RetrievedCard } from './passage-card.tsx'
import { ResultGrid } from './result-grid.tsx'
import { SearchStanding } from './search-standing.tsx'
import { keepSearchScroll, type SearchView, setSearchView } from './search-view.ts'
import { TagBuilder } from './tag-builder.tsx'
import { tagQueryText } from './tag-query-text.ts'
import { useTagRetrieval } from './use-search.ts'

/** Marked passages found by their tags. */
export function TagRetrieval({ view, head }: { view: SearchView; head: RefObject<HTMLElement | null> }) {
  const { handle } = useProject().project
  const found = useTagRetrieval(handle, view)
  const grid = useRef<{ focus(): void }>(null)
  const copy = useCopyQuotation()
  const { rows, total } = found
  const query = tagQueryText(view.tags)
  const active = rows[Math.min(view.active, Math.max(0, rows.length - 1))]
  useCommands([
    {
      id: 'search.copyQuotation',
      label: 'Copy the highlights as quotations',
      group: 'Search',
      shortcut: { code: 'KeyC' },
      isEnabled: active !== undefined,
      run: () => {
        if (active) void copy(active.highlights.map(({ id }) => id))
      },
    },
    {
      id: 'search.results',
      label: 'Go to the results',
      group: 'Search',
      shortcut: { code: 'Enter', mod: true },
      isEnabled: rows.length > 0,
      run: () => grid.current?.focus(),
    },
  ])
  return (
    <div className="search-main">
      <TagBuilder tags={view.tags} fault={found.fault} />
      {found.failure && <p className="search-failure">{found.failure}</p>}
      {query === '' ? (
        <EmptyState icon={<Tags aria-hidden />} title="Which passages?">
          <p>
            Choose the tags that passages must bear, all or any of them, and those they must not. Then say whether the
            tags have to meet on one highlight or within a sentence, a paragraph or an article.
          </p>
        </EmptyState>
      ) : (
        <>
          <div className="search-tools">
            <SearchStanding
              count={found.fault ? 'The query is not complete' : placesWords(total, found.highlights, view.tags.within)}
              isCurrent={found.isCurrent || found.fault !== null}
              answeredBy={null}
              index={undefined}
              unreadable={found.unreadable}
            />
            <span className="push" />
            <ExportListButton
              group="Search"
              noun="passages"
              isDisabled={rows.length === 0 || found.fault !== null}
              list={() => ({ list: 'passages', query, within: view.tags.within })}
            />
          </div>
          {rows.length > 0 && (
            <ResultGrid
              ref={grid}
              label="Passages"
              rows={rows}
              total={total ?? rows.length}
              active={Math.min(view.active, rows.length - 1)}
              scrollPx={view.scrollPx}
              keyOf={(row) => row.highlights.map(({ id }) => id).join(' ')}
              onActive={(next) => setSearchView({ active: next })}
              onScroll={keepSearchScroll}
              onOpen={(row) => {
                window.location.hash = passageHref(row)
              }}
              onLeave={() => head.current?.querySelector('input')?.focus()}
              fetchMore={found.fetchMore}
            >
              {(row) => <RetrievedCard row={row} />}
            </ResultGrid>
          )}
          {rows.length === 0 && found.isCurrent && (
            <EmptyState icon={<Tags aria-hidden />} title="No passage bears these tags together">
              <p>Let them meet within a wider reach, such as the article, or ask for any of them instead of all.</p>
            </EmptyState>
          )}
        </>
      )}
    </div>
  )
}

function placesWords(total: number | null, highlights: number, within: SearchView['tags']['within']): string {
  if (total === null) return 'Searching'
  const marked = `${highlights.toLocaleString('en')} ${highlights === 1 ? 'highlight' : 'highlights'}`
  return within === 'highlight'
    ? marked
    : `${total.toLocaleString('en')} ${total === 1 ? within : `${within}s`} with ${marked}`
}
