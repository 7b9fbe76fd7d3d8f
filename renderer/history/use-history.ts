import { useInfiniteQuery } from '@tanstack/react-query'
import type { HistoryFilter, HistoryRow } from '../../shared/rows/history.ts'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'

/** The history as far as it has been fetched, newest first. */
export interface FetchedHistory {
  rows: readonly HistoryRow[]
  error: Error | null
  /** Whether there may be something older. */
  hasMore: boolean
  isFetching: boolean
  fetchMore(): void
}

/** Fetches the history a page at a time. */
export function useHistory(filter: HistoryFilter): FetchedHistory {
  const { project } = useProject()
  const pages = useInfiniteQuery({
    queryKey: ['history', 'list', filter],
    queryFn: ({ pageParam }) => api.history.list({ project: project.handle, before: pageParam, filter }),
    initialPageParam: null as string | null, // the type of null alone would be null
    getNextPageParam: ({ next }) => next,
  })
  return {
    rows: pages.data?.pages.flatMap(({ rows }) => rows) ?? [],
    error: pages.error,
    hasMore: pages.data === undefined || pages.hasNextPage,
    isFetching: pages.isFetching,
    fetchMore: () => {
      if (pages.hasNextPage && !pages.isFetching && !pages.isError) void pages.fetchNextPage()
    },
  }
}
