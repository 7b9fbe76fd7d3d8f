import type { Highlight } from '../../../shared/model/highlight.ts'
import type { QueryLeaf, QueryNode } from '../../../shared/search/query-tree.ts'
import type { State } from '../store/state.ts'
import { fitOf } from './evaluate.ts'
import { highlightItem } from './highlight-items.ts'
import { noTags, type SearchItem } from './item.ts'
import { partsInMemory } from './item-text.ts'
import { leafFit } from './leaf-fit.ts'
import { holds } from './scan-items.ts'
import { tokenTextOf } from './token-text.ts'

/** What the terms of a retrieval say of highlights. */
export interface HighlightAnswers {
  /** Whether a highlight has something that is asked for, and not only what must not be there. */
  isWanted(highlightId: string): boolean
  /** Whether highlights meet the query together; `perhaps`: whether some of them might. */
  meets(highlights: readonly Highlight[], how: 'surely' | 'perhaps'): boolean
}

/** Prepares a query; null where it asks for nothing and only excludes. */
export function highlightAnswers(state: State, tree: QueryNode): HighlightAnswers | null {
  const leaves = leavesOf(tree, false)
  if (!leaves.some(({ isExcluded }) => !isExcluded)) return null
  const asked = leaves.map(({ leaf, isExcluded }) => ({ leaf, isExcluded, fits: fitsOf(state, leaf) }))
  const known = new Map<string, ReadonlySet<QueryLeaf>>()
  const answersOf = (id: string): ReadonlySet<QueryLeaf> => {
    let answers = known.get(id)
    if (!answers) {
      const item = highlightItem(state, id)
      answers = new Set(item ? asked.flatMap(({ leaf, fits }) => (fits(item) ? [leaf] : [])) : [])
      known.set(id, answers)
    }
    return answers
  }
  const wanted = asked.flatMap(({ leaf, isExcluded }) => (isExcluded ? [] : [leaf]))
  let together: ReadonlySet<QueryNode> = new Set()
  const isTogether = (node: QueryNode) => (isLeaf(node) ? () => together.has(node) : null)
  const surely = fitOf(tree, isTogether)
  const perhaps = fitOf(tree, (node) => (node.type === 'not' ? () => null : isTogether(node)))
  return {
    isWanted: (id) => {
      const answers = answersOf(id)
      return wanted.some((leaf) => answers.has(leaf))
    },
    meets(highlights, how) {
      together = new Set(highlights.flatMap(({ id }) => [...answersOf(id)]))
      return how === 'surely' ? surely(nothing) === true : perhaps(nothing) !== false
    },
  }
}

const nothing: SearchItem = {
  kind: 'highlight',
  id: '',
  collection: 'highlight',
  articleId: null,
  highlightId: null,
  coderId: null,
  tags: noTags,
}

const isLeaf = (node: QueryNode): node is QueryLeaf => node.type !== 'and' && node.type !== 'or' && node.type !== 'not'

function leavesOf(node: QueryNode, isExcluded: boolean): { leaf: QueryLeaf; isExcluded: boolean }[] {
  if (node.type === 'not') return leavesOf(node.part, !isExcluded)
  if (node.type === 'and' || node.type === 'or') return node.parts.flatMap((part) => leavesOf(part, isExcluded))
  return [{ leaf: node, isExcluded }]
}

function fitsOf(state: State, leaf: QueryLeaf): (item: SearchItem) => boolean {
  return leafFit(state, leaf) ?? ((item) => holds(leaf, tokenTextOf(partsInMemory(state, item))))
}
