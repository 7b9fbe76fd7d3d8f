import type { ProjectStore } from '../store/project-store.ts'
import { itemKey } from './index/item-key.ts'
import type { SearchItem, TextPart } from './item.ts'
import { blockParts, partsInMemory } from './item-text.ts'

/** A few pages of results: as a person types, most of them stay. */
const mostTexts = 200

const recent = new WeakMap<ProjectStore, Map<string, TextPart[]>>()

/** All the text of an item, for its row: the texts of articles that were shown last are kept. Throws as `partsOf`. */
export async function recentParts(store: ProjectStore, item: SearchItem): Promise<TextPart[]> {
  const parts = partsInMemory(store.state, item)
  if (item.kind !== 'article') return parts
  const known = recent.get(store) ?? new Map<string, TextPart[]>()
  recent.set(store, known)
  const key = `${item.id} ${itemKey(store.state, item)}`
  const blocks = known.get(key) ?? (await blockParts(store, item.id))
  known.delete(key)
  known.set(key, blocks)
  const [oldest] = known.keys()
  if (known.size > mostTexts && oldest !== undefined) known.delete(oldest)
  return [...parts, ...blocks]
}
