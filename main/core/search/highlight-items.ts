import { isHighlight } from '../../../shared/model/highlight.ts'
import { type Tag, tagsOf } from '../../../shared/model/tag.ts'
import { highlightIdsIn } from '../annotate/highlight-index.ts'
import { followRecords } from '../store/follow-records.ts'
import { isDeleted, type State } from '../store/state.ts'
import { noTags, type SearchItem } from './item.ts'

/** By whom and with what the highlights of an article are marked, each once. */
export interface Marking {
  tags: readonly Tag[]
  coderIds: readonly string[]
}

interface HighlightItems {
  items: Map<string, SearchItem>
  /** By article; forgotten when one of its highlights is written. */
  markings: Map<string, Marking>
}

const followed = followRecords<HighlightItems>('highlight', {
  start: () => ({ items: new Map(), markings: new Map() }),
  take({ items, markings }, id, record) {
    markings.delete(items.get(id)?.articleId ?? '')
    if (isDeleted(record) || !isHighlight(record.values)) {
      items.delete(id)
      return
    }
    const { articleId, coderId } = record.values
    const tags = tagsOf(record.values)
    items.set(id, {
      kind: 'highlight',
      id,
      collection: 'highlight',
      articleId: String(articleId),
      highlightId: id,
      coderId: String(coderId),
      tags: tags.length > 0 ? tags : noTags,
    })
    markings.delete(String(articleId))
  },
})

/** The highlights as items, kept in step with each that is written. */
export function highlightItems(state: State): Iterable<SearchItem> {
  return followed(state).items.values()
}

/** One highlight as an item, or null where it is not there. */
export function highlightItem(state: State, id: string): SearchItem | null {
  return followed(state).items.get(id) ?? null
}

/** Gives the marking of articles. To be used at once, not kept. */
export function markingsOf(state: State): (articleId: string) => Marking {
  const { items, markings } = followed(state)
  return (articleId) => {
    const known = markings.get(articleId)
    if (known) return known
    const tags = new Set<Tag>()
    const coderIds = new Set<string>()
    for (const id of highlightIdsIn(state, articleId)) {
      const item = items.get(id)
      for (const tag of item?.tags ?? noTags) tags.add(tag)
      if (item?.coderId) coderIds.add(item.coderId)
    }
    const marking = { tags: [...tags], coderIds: [...coderIds] }
    markings.set(articleId, marking)
    return marking
  }
}
