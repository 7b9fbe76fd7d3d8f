import { Failure } from '../../../shared/failures.ts'
import type { NearNode, QueryNode, TextNode } from '../../../shared/search/query-tree.ts'
import type { ProjectStore } from '../store/project-store.ts'
import { fitOf } from './evaluate.ts'
import type { SearchItem } from './item.ts'
import { partsInMemory, partsOf } from './item-text.ts'
import { countIn } from './match-words.ts'
import { textLeaves } from './text-units.ts'
import { type TokenText, tokenTextOf } from './token-text.ts'

// The plain scan: reads the text of each item and looks whether it holds the words. It is what searches go by where
// there is no index, for what the index does not hold yet, and what the index is tested against.

/** What the scan found: for each text unit, the items that hold it, with how well. */
export interface ScanResult {
  hits: Map<QueryNode, Map<string, number>>
  unreadable: string[]
}

/** How much more a word in the title says than one in the text. */
export const titleWeight = 4

/** Looks for text units in items. Throws Failure `cancelled`. */
export async function scanItems(
  store: ProjectStore,
  units: readonly QueryNode[],
  items: Iterable<SearchItem>,
  signal?: AbortSignal,
): Promise<ScanResult> {
  const result: ScanResult = { hits: new Map(units.map((unit) => [unit, new Map()])), unreadable: [] }
  const corpus = new Corpus()
  const found = new Map<QueryNode, Map<string, Counted>>(units.map((unit) => [unit, new Map()]))
  for (const item of items) {
    if (signal?.aborted) throw new Failure('cancelled', {})
    const parts = await partsOf(store, item).catch((error: unknown) => {
      if (!(error instanceof Failure)) throw error
      result.unreadable.push(item.id)
      return partsInMemory(store.state, item)
    })
    const words = tokenTextOf(parts)
    corpus.add(words)
    for (const unit of units) if (holds(unit, words)) found.get(unit)?.set(item.id, corpus.count(unit, words))
  }
  for (const unit of units)
    for (const [id, counted] of found.get(unit) ?? []) result.hits.get(unit)?.set(id, corpus.score(counted))
  return result
}

/** Whether words fit a text unit. */
export function holds(unit: QueryNode, { title, text }: TokenText): boolean {
  const asked = fitOf(unit, (node) => {
    if (node.type !== 'text' && node.type !== 'near') return null
    const isThere = countIn(text, node) > 0 || countIn(title, node) > 0
    return () => isThere
  })
  return asked(noItem) === true
}

const noItem: SearchItem = {
  kind: 'article',
  id: '',
  collection: 'article',
  articleId: null,
  highlightId: null,
  coderId: null,
  tags: [],
}

interface Counted {
  length: number
  counts: { leaf: TextNode | NearNode; count: number }[]
}

/** What a ranking by BM25 needs to know of all texts that were looked at; its constants are those of SQLite's FTS5. */
class Corpus {
  #texts = 0
  #words = 0
  readonly #textsWith = new Map<TextNode | NearNode, number>()

  add({ title, text }: TokenText): void {
    this.#texts++
    this.#words += title.length + text.length
  }

  count(unit: QueryNode, { title, text }: TokenText): Counted {
    const counts = textLeaves(unit).map((leaf) => {
      const count = titleWeight * countIn(title, leaf) + countIn(text, leaf)
      if (count > 0) this.#textsWith.set(leaf, (this.#textsWith.get(leaf) ?? 0) + 1)
      return { leaf, count }
    })
    return { length: title.length + text.length, counts }
  }

  score({ length, counts }: Counted): number {
    const relative = length / (this.#words / this.#texts || 1)
    let score = 0
    for (const { leaf, count } of counts) {
      const having = this.#textsWith.get(leaf) ?? 0
      const rarity = Math.max(1e-6, Math.log((this.#texts - having + 0.5) / (having + 0.5)))
      score += (rarity * count * 2.2) / (count + 1.2 * (0.25 + 0.75 * relative))
    }
    return score
  }
}
