import type { SearchSort } from '../../../shared/rows/search.ts'
import type { State } from '../store/state.ts'
import { articleOrders } from './article-order.ts'
import type { SearchItem } from './item.ts'

/** A found item with how well it fits; 0 where no words were asked for. */
export interface Scored {
  item: SearchItem
  score: number
}

/** Some of the items in an order: what stands at `offset` and behind it, at most `limit`. The same order each time. */
export function pageOf(
  state: State,
  found: readonly Scored[],
  { sort, offset, limit }: { sort: SearchSort; offset: number; limit: number },
): Scored[] {
  const orders = articleOrders(state)
  const byDate = ({ item }: Scored) => orders.newest.get(item.articleId ?? '') ?? Number.POSITIVE_INFINITY
  const first =
    sort === 'relevance'
      ? ({ score }: Scored) => -score
      : ({ item }: Scored) => orders[sort].get(item.articleId ?? '') ?? Number.POSITIVE_INFINITY
  const foremost = upTo(found, first, offset + limit)
  const keyed = foremost.map((each) => ({ each, key: first(each), date: byDate(each) }))
  const order = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0)
  keyed.sort((a, b) => order(a.key, b.key) || order(a.date, b.date) || (a.each.item.id < b.each.item.id ? -1 : 1))
  return keyed.slice(offset, offset + limit).map(({ each }) => each)
}

/** Those that can be among the first `count`: numbers are sorted many times faster than items. */
function upTo(found: readonly Scored[], keyOf: (each: Scored) => number, count: number): readonly Scored[] {
  if (found.length <= Math.max(count, 500)) return found
  const keys = Float64Array.from(found, keyOf)
  const last = Float64Array.from(keys).sort()[count - 1] ?? Number.POSITIVE_INFINITY
  return found.filter((_, index) => (keys[index] ?? 0) <= last)
}
