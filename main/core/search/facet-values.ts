import type { Article } from '../../../shared/model/article.ts'
import { type Tag, type TagKind, tagKinds } from '../../../shared/model/tag.ts'
import { type SearchFacet, searchFacets } from '../../../shared/rows/search.ts'
import { standIn } from '../annotate/tag-names.ts'
import { edtfBounds } from '../edit/typed-values.ts'
import { articlesOf } from '../store/project-records.ts'
import { rememberByState } from '../store/remember-by-state.ts'
import type { State } from '../store/state.ts'
import { highlightItems } from './highlight-items.ts'
import type { SearchItem } from './item.ts'

/** The values that an item has of each facet, as strings to choose by. */
export type FacetValues = (item: SearchItem, facet: SearchFacet) => readonly string[]

const none: readonly string[] = []
/** What an item without a value has: it can be chosen too. */
const empty: readonly string[] = ['']
/** A date that may be in more years or months than this says little of any of them. */
const mostYears = 20
const mostMonths = 24

interface ArticleFacets {
  outlet: readonly string[]
  language: readonly string[]
  year: readonly string[]
  month: readonly string[]
  status: readonly string[]
}

const ofArticles = rememberByState(['article'], (state): ReadonlyMap<string, ArticleFacets> => {
  const shared = new Map<string, readonly string[]>()
  const one = (value: string | null) => {
    if (value === null) return empty
    const known = shared.get(value) ?? [value]
    shared.set(value, known)
    return known
  }
  return new Map(
    [...articlesOf(state).values()].map((article) => [
      article.id,
      { outlet: one(article.outlet), language: one(article.language), status: one(article.status), ...times(article) },
    ]),
  )
})

function times({ publishedAt }: Article): { year: readonly string[]; month: readonly string[] } {
  const bounds = publishedAt === null ? null : edtfBounds(publishedAt)
  if (!bounds?.min || !bounds.max) return { year: empty, month: empty }
  const from = Number(bounds.min.slice(0, 4)) * 12 + Number(bounds.min.slice(5, 7)) - 1
  const to = Number(bounds.max.slice(0, 4)) * 12 + Number(bounds.max.slice(5, 7)) - 1
  const years = run(Math.floor(from / 12), Math.floor(to / 12), mostYears).map((year) => String(year).padStart(4, '0'))
  const months = run(from, to, mostMonths).map(
    (month) => `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`,
  )
  return { year: years.length > 0 ? years : empty, month: months.length > 0 ? months : empty }
}

const run = (from: number, to: number, most: number): number[] =>
  to - from < most ? Array.from({ length: to - from + 1 }, (_, index) => from + index) : []

interface Marking {
  actor: readonly string[]
  event: readonly string[]
  theme: readonly string[]
  coder: readonly string[]
}

/** By whom and with what the highlights of each article are marked. */
const ofMarkedArticles = rememberByState(['highlight', ...tagKinds], (state): ReadonlyMap<string, Marking> => {
  const sets = new Map<string, { tags: Set<Tag>; coders: Set<string> }>()
  for (const { articleId, tags, coderId } of highlightItems(state)) {
    const there = sets.get(articleId ?? '') ?? { tags: new Set<Tag>(), coders: new Set<string>() }
    sets.set(articleId ?? '', there)
    for (const tag of tags) there.tags.add(tag)
    if (coderId !== null) there.coders.add(coderId)
  }
  const counted = countedTags(state)
  const idsOf = (tags: ReadonlySet<Tag>, kind: TagKind) => [
    ...new Set([...tags].flatMap((tag) => (tag.kind === kind ? (counted(tag) ?? []) : []))),
  ]
  return new Map(
    [...sets].map(([articleId, { tags, coders }]) => [
      articleId,
      { actor: idsOf(tags, 'actor'), event: idsOf(tags, 'event'), theme: idsOf(tags, 'theme'), coder: [...coders] },
    ]),
  )
})

/** The id that a tag counts as, or null where what it names is gone. */
function countedTags(state: State): (tag: Tag) => string | null {
  const known = new Map<Tag, string | null>()
  return (tag) => {
    let id = known.get(tag)
    if (id === undefined) {
      id = standIn(state, tag.kind, tag.id)?.id ?? null
      known.set(tag, id)
    }
    return id
  }
}

/** What each item has of each facet. To be used at once, not kept. */
export function facetValuesOf(state: State): FacetValues {
  const articles = ofArticles(state)
  const marked = ofMarkedArticles(state)
  const counted = countedTags(state)
  const idsOf = (tags: readonly Tag[], kind: TagKind): readonly string[] => {
    const ids: string[] = []
    for (const tag of tags) {
      const id = tag.kind === kind ? counted(tag) : null
      if (id !== null && !ids.includes(id)) ids.push(id)
    }
    return ids
  }
  const kinds = new Map(['article', 'highlight', 'note', 'section'].map((kind) => [kind, [kind]]))
  const coders = new Map<string, readonly string[]>()
  const coderOf = (id: string) => {
    const known = coders.get(id) ?? [id]
    coders.set(id, known)
    return known
  }
  return (item, facet) => {
    switch (facet) {
      case 'kind':
        return kinds.get(item.kind) ?? none
      case 'coder':
        if (item.coderId !== null) return coderOf(item.coderId)
        return marked.get(item.articleId ?? '')?.coder ?? none
      case 'actor':
      case 'event':
      case 'theme':
        if (item.highlightId !== null) return idsOf(item.tags, facet)
        if (item.articleId !== null) return marked.get(item.articleId)?.[facet] ?? none
        return item.collection === facet ? [item.id] : none
      default:
        return item.articleId === null ? none : (articles.get(item.articleId)?.[facet] ?? none)
    }
  }
}

/** The facets in the order in which they are shown. */
export const facetOrder: readonly SearchFacet[] = searchFacets
