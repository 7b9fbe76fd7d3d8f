import { type Tag, type TagKind, tagKinds } from '../../../shared/model/tag.ts'
import type { SearchFacet } from '../../../shared/rows/search.ts'
import { standIn } from '../annotate/tag-names.ts'
import type { State } from '../store/state.ts'
import { type ArticleFacets, articleFacetNames, articleFacets } from './article-facets.ts'
import { markingsOf } from './highlight-items.ts'
import { noTags, type SearchItem } from './item.ts'

/** A value of a facet, and how often it was counted. */
interface Tally {
  value: string
  count: number
  /** The number of the item that was counted last: two of its tags may be the same, by a merge. */
  last: number
}

type ArticleFacet = keyof ArticleFacets
const isTagKind = (name: string): name is TagKind => (tagKinds as readonly string[]).includes(name)
const isOfArticle = (facet: string): facet is ArticleFacet => (articleFacetNames as readonly string[]).includes(facet)
const nobody: readonly string[] = []

/**
 * Counts what items have of each facet. Results may be 100,000 highlights: those of an article are counted together, and
 * tags by what they count as, looked up once.
 */
export class FacetCounter {
  readonly #state: State
  readonly #articles: ReadonlyMap<string, ArticleFacets>
  readonly #markingOf: ReturnType<typeof markingsOf>
  readonly #tallies = new Map<SearchFacet, Map<string, Tally>>()
  readonly #byTag = new Map<Tag, Tally | null>()
  /** How many items of each article are still to be counted by what the article has. */
  readonly #waiting = new Map<string, number>()
  #items = 0

  constructor(state: State) {
    this.#state = state
    this.#articles = articleFacets(state)
    this.#markingOf = markingsOf(state)
  }

  /** Counts an item in all facets. */
  countInAll(item: SearchItem): void {
    this.#items++
    this.#tally('kind', item.kind).count++
    const { articleId } = item
    if (articleId !== null) this.#waiting.set(articleId, (this.#waiting.get(articleId) ?? 0) + 1)
    for (const id of this.#codersOf(item)) this.#tally('coder', id).count++
    this.#countTags(item, null)
  }

  /** Counts an item in one facet. */
  countIn(item: SearchItem, facet: SearchFacet): void {
    this.#items++
    if (isTagKind(facet)) this.#countTags(item, facet)
    else for (const value of this.#plainValues(item, facet)) this.#tally(facet, value).count++
  }

  /** Whether an item has one of these values. */
  has(item: SearchItem, facet: SearchFacet, values: ReadonlySet<string>): boolean {
    if (!isTagKind(facet)) return this.#plainValues(item, facet).some((value) => values.has(value))
    if (item.collection === facet) return values.has(item.id)
    return this.#tagsOf(item).some((tag) => tag.kind === facet && values.has(this.#tallyOf(tag)?.value ?? ''))
  }

  /** The values of a facet that were counted, and how often, in no order. */
  of(facet: SearchFacet): { value: string; count: number }[] {
    for (const [articleId, count] of this.#waiting) {
      const facets = this.#articles.get(articleId)
      for (const name of articleFacetNames)
        for (const value of facets?.[name] ?? nobody) this.#tally(name, value).count += count
    }
    this.#waiting.clear()
    return [...(this.#tallies.get(facet)?.values() ?? [])].filter(({ count }) => count > 0)
  }

  #plainValues(item: SearchItem, facet: SearchFacet): readonly string[] {
    if (facet === 'kind') return [item.kind]
    if (facet === 'coder') return this.#codersOf(item)
    return isOfArticle(facet) ? (this.#articles.get(item.articleId ?? '')?.[facet] ?? nobody) : nobody
  }

  #countTags(item: SearchItem, only: TagKind | null): void {
    for (const tag of this.#tagsOf(item)) {
      if (only !== null && tag.kind !== only) continue
      const tally = this.#tallyOf(tag)
      if (!tally || tally.last === this.#items) continue
      tally.last = this.#items
      tally.count++
    }
    const { collection, id } = item
    if (isTagKind(collection) && (only === null || only === collection)) this.#tally(collection, id).count++
  }

  #tagsOf({ highlightId, articleId, tags }: SearchItem): readonly Tag[] {
    if (highlightId !== null) return tags
    return articleId === null ? noTags : this.#markingOf(articleId).tags
  }

  #codersOf({ coderId, articleId }: SearchItem): readonly string[] {
    if (coderId !== null) return [coderId]
    return articleId === null ? nobody : this.#markingOf(articleId).coderIds
  }

  #tallyOf(tag: Tag): Tally | null {
    let tally = this.#byTag.get(tag)
    if (tally === undefined) {
      const id = standIn(this.#state, tag.kind, tag.id)?.id
      tally = id === undefined ? null : this.#tally(tag.kind, id)
      this.#byTag.set(tag, tally)
    }
    return tally
  }

  #tally(facet: SearchFacet, value: string): Tally {
    let tallies = this.#tallies.get(facet)
    if (!tallies) {
      tallies = new Map()
      this.#tallies.set(facet, tallies)
    }
    let tally = tallies.get(value)
    if (!tally) {
      tally = { value, count: 0, last: 0 }
      tallies.set(value, tally)
    }
    return tally
  }
}
