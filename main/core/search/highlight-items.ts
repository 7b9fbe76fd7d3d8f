import { isHighlight } from '../../../shared/model/highlight.ts'
import { tagsOf } from '../../../shared/model/tag.ts'
import { followRecords } from '../store/follow-records.ts'
import { isDeleted, type State } from '../store/state.ts'
import { noTags, type SearchItem } from './item.ts'

const items = followRecords<Map<string, SearchItem>>('highlight', {
  start: () => new Map(),
  take(known, id, record) {
    if (isDeleted(record) || !isHighlight(record.values)) {
      known.delete(id)
      return
    }
    const tags = tagsOf(record.values)
    known.set(id, {
      kind: 'highlight',
      id,
      collection: 'highlight',
      articleId: String(record.values.articleId),
      highlightId: id,
      coderId: String(record.values.coderId),
      tags: tags.length > 0 ? tags : noTags,
    })
  },
})

/** The highlights as items, kept in step with each that is written. */
export function highlightItems(state: State): Iterable<SearchItem> {
  return items(state).values()
}

/** One highlight as an item, or null where it is not there. */
export function highlightItem(state: State, id: string): SearchItem | null {
  return items(state).get(id) ?? null
}
