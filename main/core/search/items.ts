import { articleType } from '../../../shared/model/article.ts'
import { sectionType } from '../../../shared/model/dossier.ts'
import { type FoundKind, foundKinds, type SearchPlace } from '../../../shared/rows/search.ts'
import { articlesOf, recordOf, sectionsOf } from '../store/project-records.ts'
import { rememberByState } from '../store/remember-by-state.ts'
import type { State } from '../store/state.ts'
import { highlightItem, highlightItems } from './highlight-items.ts'
import { noTags, type SearchItem } from './item.ts'
import { noteItem, noteItems } from './note-items.ts'

const articleItems = rememberByState(['article'], (state): readonly SearchItem[] =>
  [...articlesOf(state).keys()].map(articleItem),
)

const sectionItems = rememberByState(['section'], (state): readonly SearchItem[] =>
  sectionsOf(state).map(({ id }) => bare('section', id)),
)

const articleItem = (id: string): SearchItem => ({ ...bare('article', id), articleId: id })

function bare(kind: 'article' | 'section', id: string): SearchItem {
  return { kind, id, collection: kind, articleId: null, highlightId: null, coderId: null, tags: noTags }
}

/** Everything of one kind that can be found now. To be used at once, not kept. */
export function itemsOfKind(state: State, kind: FoundKind): Iterable<SearchItem> {
  const all = { article: articleItems, highlight: highlightItems, note: noteItems, section: sectionItems }
  return all[kind](state)
}

/** One item, or null where it is not there. */
export function itemOfKind(state: State, kind: FoundKind, id: string): SearchItem | null {
  switch (kind) {
    case 'article':
      return recordOf(state, articleType, id) && articleItem(id)
    case 'section':
      return recordOf(state, sectionType, id) && bare('section', id)
    case 'highlight':
      return highlightItem(state, id)
    case 'note':
      return noteItem(state, id)
  }
}

const kindOfPlace = { articles: 'article', highlights: 'highlight', notes: 'note', dossier: 'section' } as const

/** The kinds of what stands in some places, in a fixed order. */
export function kindsIn(places: readonly SearchPlace[]): FoundKind[] {
  const kinds = new Set<FoundKind>(places.map((place) => kindOfPlace[place]))
  return foundKinds.filter((kind) => kinds.has(kind))
}
