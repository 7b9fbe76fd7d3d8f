import { isHighlight } from '../../../shared/model/highlight.ts'
import type { Fields } from '../../../shared/model/json.ts'
import { tagsOf } from '../../../shared/model/tag.ts'
import { followRecords } from '../store/follow-records.ts'
import { isDeleted, type State } from '../store/state.ts'
import { noTags, type SearchItem } from './item.ts'

// What people wrote about a record: notes on articles, highlights, events and sections, descriptions of actors and themes.

/** The field that a note stands in, by collection. */
export const noteFields = {
  article: 'note',
  highlight: 'note',
  actor: 'description',
  event: 'notes',
  theme: 'description',
  section: 'note',
} as const
export type NotedCollection = keyof typeof noteFields

const followers = Object.entries(noteFields).map(([collection, field]) =>
  followNotes(collection as NotedCollection, field),
) // its keys are these

function followNotes(collection: NotedCollection, field: string) {
  return followRecords<Map<string, { item: SearchItem; text: string }>>(collection, {
    start: () => new Map(),
    take(known, id, record) {
      const text = record.values[field]
      const isThere = typeof text === 'string' && text.trim() !== '' && !isDeleted(record)
      if (!isThere || (collection === 'highlight' && !isHighlight(record.values))) known.delete(id)
      else known.set(id, { item: itemOf(collection, id, record.values), text })
    },
  })
}

function itemOf(collection: NotedCollection, id: string, fields: Fields): SearchItem {
  const isHighlightNote = collection === 'highlight'
  return {
    kind: 'note',
    id,
    collection,
    articleId: isHighlightNote ? String(fields.articleId) : collection === 'article' ? id : null,
    highlightId: isHighlightNote ? id : null,
    coderId: isHighlightNote ? String(fields.coderId) : null,
    tags: isHighlightNote ? tagsOf(fields) : noTags,
  }
}

/** The notes that are not empty, as items. */
export function* noteItems(state: State): Iterable<SearchItem> {
  for (const { item } of notes(state)) yield item
}

/** The note on one record, or null where it has none. */
export function noteItem(state: State, id: string): SearchItem | null {
  for (const follow of followers) {
    const there = follow(state).get(id)
    if (there) return there.item
  }
  return null
}

/** The notes that are not empty, with what they say. */
export function* notes(state: State): Iterable<{ item: SearchItem; text: string }> {
  for (const follow of followers) yield* follow(state).values()
}
