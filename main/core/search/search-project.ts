import { Failure } from '../../../shared/failures.ts'
import type { ChosenFacets, FoundRow, SearchAnswer, SearchPlace, SearchSort } from '../../../shared/rows/search.ts'
import { parseQuery } from '../../../shared/search/parse-query.ts'
import { narrow } from './count-facets.ts'
import { findItems, type Searched } from './find-items.ts'
import { foundRowOf } from './found-rows.ts'
import { gatherText } from './gather-text.ts'
import { partsInMemory } from './item-text.ts'
import { kindsIn } from './items.ts'
import { recentParts } from './recent-parts.ts'
import { pageOf } from './sort-items.ts'
import { textLeaves } from './text-units.ts'

/** What is searched for, where, and which part of the results is wanted. */
export interface SearchRequest {
  query: string
  in: readonly SearchPlace[]
  facets: ChosenFacets
  sort: SearchSort
  lastWord: 'whole' | 'prefix'
  offset: number
  limit: number
}

/** Answers a search. Throws Failure `querySyntax`, `cancelled`. */
export async function searchProject(
  searched: Searched,
  request: SearchRequest,
  signal?: AbortSignal,
): Promise<SearchAnswer> {
  const { store } = searched
  const tree = gatherText(parseQuery(request.query, request.lastWord))
  const { found, unreadable, answeredBy } = await findItems(searched, tree, kindsIn(request.in), signal)
  const { results, facets } = narrow(store.state, found, request.facets)
  const leaves = textLeaves(tree, 'wanted')
  if (signal?.aborted) throw new Failure('cancelled', {})
  const rows = await Promise.all(
    pageOf(store.state, results, request).map(async ({ item }): Promise<FoundRow> => {
      const parts = await recentParts(store, item).catch(() => partsInMemory(store.state, item))
      return foundRowOf(store.state, item, parts, leaves)
    }),
  )
  return { total: results.length, rows, facets, unreadable, isComplete: unreadable.length === 0, answeredBy }
}
