import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { FoundRow, RetrievedPassageRow, SearchAnswer } from '../../shared/rows/search.ts'
import type { QueryFault } from '../../shared/search/query-fault.ts'
import { api } from '../api/connection.ts'
import { failureIn, failureText } from '../api/failure.ts'
import { faultInQuery } from './fault-in-query.ts'
import type { SearchView } from './search-view.ts'
import { tagQueryText } from './tag-query-text.ts'
import { useDebounced } from './use-debounced.ts'

const noFacets: SearchAnswer['facets'] = []
const pageSize = 60
/** Long enough that a word typed in one go is searched for once. */
const settleMs = 120

/** What a search gave so far, and how it stands. */
export interface Found<Row> {
  rows: readonly Row[]
  /** Null before the first answer. */
  total: number | null
  /** Whether the rows answer what is asked for now. */
  isCurrent: boolean
  fault: QueryFault | null
  failure: string | null
  unreadable: number
  fetchMore: (() => void) | null
}

type Page<Row> = { total: number; rows: Row[]; unreadable: string[] }

function usePages<Row, Answer extends Page<Row>>(
  key: readonly unknown[],
  ask: (page: { offset: number; limit: number }, signal: AbortSignal) => Promise<Answer>,
  isAsked: boolean,
): { found: Found<Row>; last: Answer | undefined } {
  const query = useInfiniteQuery({
    queryKey: ['search', ...key],
    queryFn: ({ pageParam, signal }) => ask({ offset: pageParam, limit: pageSize }, signal),
    initialPageParam: 0,
    getNextPageParam: (last: Answer, pages: readonly Answer[]) => {
      const known = pages.reduce((sum, page) => sum + page.rows.length, 0)
      return known < last.total ? known : undefined
    },
    placeholderData: keepPreviousData,
    enabled: isAsked,
  })
  // What was found last stays on the screen while the query is wrong.
  const good = useRef<Answer[]>([])
  useEffect(() => {
    if (query.data) good.current = query.data.pages
  }, [query.data])
  const pages = query.data?.pages ?? (query.isError ? good.current : [])
  const failure = query.error ? failureIn(query.error) : null
  const fault = failure?.code === 'querySyntax' ? failure.data : null
  const found: Found<Row> = {
    rows: pages.flatMap((page) => page.rows),
    total: pages[0]?.total ?? null,
    isCurrent: !query.isPlaceholderData && !query.isError && !query.isPending,
    fault,
    failure: query.error && !fault ? failureText(query.error) : null,
    unreadable: pages[0]?.unreadable.length ?? 0,
    fetchMore: query.hasNextPage && !query.isFetchingNextPage ? () => void query.fetchNextPage() : null,
  }
  return { found, last: pages[0] }
}

/** The results of the words typed, live; answers that come too late are dropped. */
export function useWordSearch(project: string, view: SearchView) {
  const query = useDebounced(view.typed, settleMs)
  const { places, facets, sort } = view
  const request = { project, query, in: [...places], facets, sort, lastWord: 'prefix' as const }
  const { found, last } = usePages<FoundRow, SearchAnswer>(
    ['query', query, places, facets, sort],
    (page, signal) => api.search.query({ ...request, ...page }, { signal }),
    view.mode === 'words',
  )
  const isCurrent = found.isCurrent && query === view.typed
  return { found: { ...found, isCurrent }, facets: last?.facets ?? noFacets, answeredBy: last?.answeredBy ?? null }
}

/** The marked passages that meet the tags chosen. */
export function useTagRetrieval(
  project: string,
  view: SearchView,
): Found<RetrievedPassageRow> & { highlights: number } {
  const tags = useDebounced(view.tags, settleMs)
  const query = tagQueryText(tags)
  const { within } = view.tags
  // The query that is typed stands by itself: what is wrong is shown in it, and it never reaches past its parentheses.
  const typedFault = faultInQuery(tags.also)
  const { found, last } = usePages<RetrievedPassageRow, Awaited<ReturnType<typeof api.search.passages>>>(
    ['passages', query, within],
    (page, signal) => api.search.passages({ project, query, within, ...page }, { signal }),
    view.mode === 'passages' && query !== '' && typedFault === null,
  )
  if (query === '')
    return { ...found, rows: [], total: null, fault: null, failure: null, fetchMore: null, highlights: 0 }
  return { ...found, fault: typedFault ?? found.fault, highlights: last?.highlights ?? 0 }
}

const pollMs = 2_000

/** How far the index is; asked again until it is there. */
export function useIndexState(project: string) {
  return useQuery({
    queryKey: ['search', 'index'],
    queryFn: () => api.search.index({ project }),
    refetchInterval: ({ state }) => (state.data?.state === 'ready' ? false : pollMs),
  }).data
}
