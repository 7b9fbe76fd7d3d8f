import type { FoundKind } from '../../../shared/rows/search.ts'
import type { QueryNode } from '../../../shared/search/query-tree.ts'
import type { ProjectStore } from '../store/project-store.ts'
import type { State } from '../store/state.ts'
import { fitOf } from './evaluate.ts'
import type { ProjectIndex } from './index/project-index.ts'
import type { SearchItem } from './item.ts'
import { itemOfKind, itemsOfKind } from './items.ts'
import { type LeafFit, leafFit } from './leaf-fit.ts'
import { scanItems } from './scan-items.ts'
import type { Scored } from './sort-items.ts'
import { textUnits } from './text-units.ts'

/** What is searched. */
export interface Searched {
  store: ProjectStore
  /** Null where the texts are read. */
  index: ProjectIndex | null
}

/** What was found, and how. */
export interface Found {
  found: Scored[]
  /** Articles whose text could not be read. */
  unreadable: string[]
  answeredBy: 'index' | 'scan' | 'both'
}

/**
 * All items of some kinds that fit a tree: what the index says of words, what the scan says of those the index does not
 * know, and what the records say of everything else. Throws Failure `cancelled`.
 */
export async function findItems(
  { store, index }: Searched,
  tree: QueryNode,
  kinds: readonly FoundKind[],
  signal?: AbortSignal,
): Promise<Found> {
  const { state } = store
  const units = textUnits(tree)
  const wanted = new Set(wantedUnits(tree))
  const fromRecords = remembered((node) => leafFit(state, node))
  const beforeReading = fitOf(tree, (node) => (units.includes(node) ? () => null : fromRecords(node)))
  const result: Found = { found: [], unreadable: [], answeredBy: 'index' }
  const ways = new Set<'index' | 'scan'>()
  for (const kind of kinds) {
    const missing = index?.isUsable ? index.missing(kind) : null
    const hits = index && missing && (await hitsInIndex(index, kind, units, wanted))
    const unknown = units.length === 0 ? [] : hits ? itemsWith(state, kind, missing ?? []) : itemsOfKind(state, kind)
    // What the records alone rule out is not read.
    const open = [...unknown].filter((item) => beforeReading(item) !== false)
    const scanned = await scanItems(store, units, open, signal)
    if (hits) ways.add('index')
    if (open.length > 0) ways.add('scan')
    result.unreadable.push(...scanned.unreadable)
    const scores = hits ? together(hits, scanned.hits, missing ?? []) : scanned.hits
    const fits = fitOf(tree, (node) => {
      const there = scores.get(node)
      return there ? ({ id }) => there.has(id) : fromRecords(node)
    })
    const candidates = candidatesOf(tree, kind, { scores, fromRecords })
    const items = candidates ? itemsWith(state, kind, candidates) : itemsOfKind(state, kind)
    for (const item of items)
      if (fits(item) === true) result.found.push({ item, score: scoreOf(item, scores.values()) })
  }
  result.answeredBy =
    ways.size === 2 ? 'both' : ways.has('scan') || (!index?.isUsable && units.length > 0) ? 'scan' : 'index'
  return result
}

type Hits = Map<QueryNode, Map<string, number>>

async function hitsInIndex(
  index: ProjectIndex,
  kind: FoundKind,
  units: readonly QueryNode[],
  wanted: ReadonlySet<QueryNode>,
): Promise<Hits | null> {
  const hits: Hits = new Map()
  for (const unit of units) {
    const found = await index.hits(kind, unit, wanted.has(unit) ? 'byFit' : 'none')
    if (!found) return null
    hits.set(unit, found)
  }
  return hits
}

/** What the index says, and of what it does not know, what the scan says. */
function together(hits: Hits, scanned: Hits, missing: readonly string[]): Hits {
  for (const [unit, scores] of hits) {
    for (const id of missing) scores.delete(id)
    for (const [id, score] of scanned.get(unit) ?? []) scores.set(id, score)
  }
  return hits
}

/** The fewest items that everything found must be among; null where nothing says so. */
function candidatesOf(
  tree: QueryNode,
  kind: FoundKind,
  { scores, fromRecords }: { scores: Hits; fromRecords: (node: QueryNode) => LeafFit | null },
): Iterable<string> | null {
  const needed = tree.type === 'and' ? tree.parts : [tree]
  const sets = needed.flatMap((part) => scores.get(part) ?? fromRecords(part)?.among?.(kind) ?? [])
  return sets.sort((a, b) => a.size - b.size)[0]?.keys() ?? null
}

function* itemsWith(state: State, kind: FoundKind, ids: Iterable<string>): Iterable<SearchItem> {
  for (const id of ids) {
    const item = itemOfKind(state, kind, id)
    if (item) yield item
  }
}

/** The text units that are not under a NOT: how well an item fits depends on them. */
function wantedUnits(tree: QueryNode): QueryNode[] {
  if (tree.type === 'not') return []
  if (tree.type === 'and' || tree.type === 'or') {
    const own = textUnits(tree)
    return own[0] === tree ? own : tree.parts.flatMap(wantedUnits)
  }
  return textUnits(tree)
}

function scoreOf({ id }: SearchItem, hits: Iterable<ReadonlyMap<string, number>>): number {
  let score = 0
  for (const scores of hits) score += scores.get(id) ?? 0
  return score
}

function remembered(answer: (node: QueryNode) => LeafFit | null): (node: QueryNode) => LeafFit | null {
  const known = new Map<QueryNode, LeafFit | null>()
  return (node) => {
    const there = known.get(node)
    if (there !== undefined) return there
    const fit = answer(node)
    known.set(node, fit)
    return fit
  }
}
