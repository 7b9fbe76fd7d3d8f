import type { NearNode, QueryNode, TextNode } from '../../../shared/search/query-tree.ts'

// A text unit is a largest part of a tree that only asks for words in the items themselves. Each is answered as a whole:
// by the index in one look, or by the scan from the words of an item.

/** Whether a tree only asks for words in the items themselves. */
export function isTextUnit(node: QueryNode): boolean {
  switch (node.type) {
    case 'text':
    case 'near':
      return node.scope === 'any'
    case 'and':
    case 'or':
      return node.parts.every(isTextUnit)
    default:
      return false // what must not stand there is sorted out afterwards: the index cannot say where words are not
  }
}

/** The text units of a tree. */
export function textUnits(node: QueryNode): QueryNode[] {
  if (isTextUnit(node)) return [node]
  if (node.type === 'not') return textUnits(node.part)
  if (node.type === 'and' || node.type === 'or') return node.parts.flatMap(textUnits)
  return []
}

/** The words and phrases of a tree, with those of NEARs; `wanted` leaves out those under a NOT. */
export function textLeaves(node: QueryNode, which: 'all' | 'wanted' = 'all'): (TextNode | NearNode)[] {
  if (node.type === 'text' || node.type === 'near') return [node]
  if (node.type === 'not') return which === 'all' ? textLeaves(node.part, which) : []
  if (node.type === 'and' || node.type === 'or') return node.parts.flatMap((part) => textLeaves(part, which))
  return []
}
