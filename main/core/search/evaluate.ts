import type { QueryLeaf, QueryNode } from '../../../shared/search/query-tree.ts'
import type { SearchItem } from './item.ts'

/** Whether an item fits; null where that cannot be said before its text is read. */
export type Fit = (item: SearchItem) => boolean | null

/**
 * What a tree asks of an item, from what its parts ask. `answer` gives the fit of a part that it knows as a whole, and
 * of every leaf.
 */
export function fitOf(node: QueryNode, answer: (node: QueryNode) => Fit | null): Fit {
  const known = answer(node)
  if (known) return known
  switch (node.type) {
    case 'and':
      return all(node.parts.map((part) => fitOf(part, answer)))
    case 'or': {
      const none = all(node.parts.map((part) => not(fitOf(part, answer))))
      return not(none)
    }
    case 'not':
      return not(fitOf(node.part, answer))
    default:
      throw new Error(`nobody answers for ${(node satisfies QueryLeaf).type}`)
  }
}

const not =
  (asked: Fit): Fit =>
  (item) => {
    const fits = asked(item)
    return fits === null ? null : !fits
  }

const all =
  (fits: readonly Fit[]): Fit =>
  (item) => {
    let result: boolean | null = true
    for (const asked of fits) {
      const fitting = asked(item)
      if (fitting === false) return false
      if (fitting === null) result = null
    }
    return result
  }
