import { Failure } from '../../../shared/failures.ts'
import type { ChosenFacets, FoundRow, SearchAnswer, SearchPlace, SearchSort } from '../../../shared/rows/search.ts'
import { parseQuery } from '../../../shared/search/parse-query.ts'
import type { QueryNode } from '../../../shared/search/query-tree.ts'
import type { ProjectStore } from '../store/project-store.ts'
import { narrow } from './count-facets.ts'
import { type Fit, fitOf } from './evaluate.ts'
import { foundRowOf } from './found-rows.ts'
import type { SearchItem } from './item.ts'
import { partsInMemory, partsOf } from './item-text.ts'
import { itemsOfKind, kindsIn } from './items.ts'
import { leafFit } from './leaf-fit.ts'
import { scanItems } from './scan-items.ts'
import { pageOf, type Scored } from './sort-items.ts'
import { textLeaves, textUnits } from './text-units.ts'

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
  store: ProjectStore,
  request: SearchRequest,
  signal?: AbortSignal,
): Promise<SearchAnswer> {
  const tree = parseQuery(request.query, request.lastWord)
  const { found, unreadable } = await findItems(store, tree, request.in, signal)
  const { results, facets } = narrow(store.state, found, request.facets)
  const rows: FoundRow[] = []
  const leaves = textLeaves(tree, 'wanted')
  for (const { item } of pageOf(store.state, results, request)) {
    if (signal?.aborted) throw new Failure('cancelled', {})
    const parts = await partsOf(store, item).catch(() => partsInMemory(store.state, item))
    rows.push(foundRowOf(store.state, item, parts, leaves))
  }
  return { total: results.length, rows, facets, unreadable, isComplete: unreadable.length === 0, answeredBy: 'scan' }
}

async function findItems(
  store: ProjectStore,
  tree: QueryNode,
  places: readonly SearchPlace[],
  signal: AbortSignal | undefined,
): Promise<{ found: Scored[]; unreadable: string[] }> {
  const units = textUnits(tree)
  const fromRecords = rememberLeaves((node) => leafFit(store.state, node))
  const found: Scored[] = []
  const unreadable: string[] = []
  for (const kind of kindsIn(places)) {
    const items = [...itemsOfKind(store.state, kind)]
    // What the records alone rule out is not read.
    const beforeReading = fitOf(tree, (node) => (units.includes(node) ? () => null : fromRecords(node)))
    const open = units.length > 0 ? items.filter((item) => beforeReading(item) !== false) : []
    const scanned = await scanItems(store, units, open, signal)
    unreadable.push(...scanned.unreadable)
    const fits = fitOf(tree, (node) => {
      const scores = scanned.hits.get(node)
      return scores ? ({ id }) => scores.has(id) : fromRecords(node)
    })
    for (const item of items) if (fits(item) === true) found.push({ item, score: scoreOf(item, scanned.hits.values()) })
  }
  return { found, unreadable }
}

function scoreOf({ id }: SearchItem, hits: Iterable<ReadonlyMap<string, number>>): number {
  let score = 0
  for (const scores of hits) score += scores.get(id) ?? 0
  return score
}

function rememberLeaves(answer: (node: QueryNode) => Fit | null): (node: QueryNode) => Fit | null {
  const known = new Map<QueryNode, Fit | null>()
  return (node) => {
    const there = known.get(node)
    if (there !== undefined) return there
    const fit = answer(node)
    known.set(node, fit)
    return fit
  }
}
