import type { QueryNode } from '../../../shared/search/query-tree.ts'
import { isTextUnit } from './text-units.ts'

/** The same tree with the words that an AND or OR asks for side by side put together, so that one look answers them. */
export function gatherText(node: QueryNode): QueryNode {
  if (node.type === 'not') return { ...node, part: gatherText(node.part) }
  if (node.type !== 'and' && node.type !== 'or') return node
  const parts = node.parts.map(gatherText)
  const texts = parts.filter(isTextUnit)
  if (texts.length < 2 || texts.length === parts.length) return { ...node, parts }
  const { startUtf16, endUtf16 } = node
  return {
    ...node,
    parts: [{ type: node.type, parts: texts, startUtf16, endUtf16 }, ...parts.filter((part) => !isTextUnit(part))],
  }
}
