import type { ArticleTableRow } from '../../shared/rows/article.ts'
import { normaliseName } from '../../shared/text/normalise.ts'

// Facets narrow the table down: several values of one facet mean either, several facets mean all of them.

export const facetNames = [
  'star',
  'status',
  'highlights',
  'date',
  'outlet',
  'language',
  'year',
  'month',
  'reliability',
] as const
export type FacetName = (typeof facetNames)[number]

export type ChosenFacets = Readonly<Partial<Record<FacetName, readonly string[]>>>

/** One value of a facet. */
export interface FacetValue {
  value: string
  /** How many articles have it among those that the filter and the other facets leave. */
  count: number
  /** How many have it in the whole table: the order of the values, so that they stay where they are. */
  total: number
}

/** The value of an article in a facet; the empty text stands for none. */
const facetValue: Record<FacetName, (article: ArticleTableRow) => string> = {
  star: (article) => (article.starred ? 'own' : article.starredBy.length > 0 ? 'others' : 'none'),
  status: (article) => article.status,
  highlights: (article) => (article.highlights > 0 ? 'some' : 'none'),
  date: (article) =>
    article.publishedAt !== null ? 'known' : article.publishedAtOffered !== null ? 'offered' : 'none',
  outlet: (article) => article.outlet ?? '',
  language: (article) => article.language ?? '',
  year: (article) => /^\d{4}/.exec(article.publishedAt ?? '')?.[0] ?? '',
  month: (article) => /^\d{4}(-\d{2})?/.exec(article.publishedAt ?? '')?.[0] ?? '',
  reliability: (article) => article.reliability ?? '',
}

const searchTexts = new WeakMap<ArticleTableRow, string>()

function searchTextOf(article: ArticleTableRow): string {
  const known = searchTexts.get(article)
  if (known !== undefined) return known
  const text = normaliseName([article.title, article.outlet, article.byline].filter(Boolean).join(' · '))
  searchTexts.set(article, text)
  return text
}

function matchesFilter(articles: readonly ArticleTableRow[], filter: string): readonly ArticleTableRow[] {
  const words = normaliseName(filter).split(' ').filter(Boolean)
  if (words.length === 0) return articles
  return articles.filter((article) => words.every((word) => searchTextOf(article).includes(word)))
}

function isIn(article: ArticleTableRow, name: FacetName, chosen: ChosenFacets): boolean {
  const values = chosen[name]
  return !values?.length || values.includes(facetValue[name](article))
}

function countValues(articles: readonly ArticleTableRow[], name: FacetName): Map<string, number> {
  const counts = new Map<string, number>()
  for (const article of articles) {
    const value = facetValue[name](article)
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}

const knownTotals = new WeakMap<readonly ArticleTableRow[], Map<FacetName, Map<string, number>>>()

function totalsOf(all: readonly ArticleTableRow[], name: FacetName): Map<string, number> {
  const known = knownTotals.get(all) ?? new Map<FacetName, Map<string, number>>()
  knownTotals.set(all, known)
  const totals = known.get(name) ?? countValues(all, name)
  known.set(name, totals)
  return totals
}

/** The articles that pass the filter and all facets, and the values to offer of each facet. */
export function narrowDown(
  all: readonly ArticleTableRow[],
  filter: string,
  chosen: ChosenFacets,
): { articles: readonly ArticleTableRow[]; values: Record<FacetName, FacetValue[]> } {
  const matching = matchesFilter(all, filter)
  const inUse = facetNames.filter((name) => chosen[name]?.length)
  const narrowedBy = (names: readonly FacetName[]) =>
    names.length === 0 ? matching : matching.filter((article) => names.every((name) => isIn(article, name, chosen)))
  const valuesOf = (name: FacetName): FacetValue[] => {
    const pool = narrowedBy(inUse.filter((other) => other !== name))
    const counts = countValues(pool, name)
    const totals = new Map(totalsOf(all, name))
    for (const value of chosen[name] ?? []) if (!totals.has(value)) totals.set(value, 0)
    return [...totals].map(([value, total]) => ({ value, count: counts.get(value) ?? 0, total }))
  }
  return {
    articles: narrowedBy(inUse),
    values: {
      star: valuesOf('star'),
      status: valuesOf('status'),
      highlights: valuesOf('highlights'),
      date: valuesOf('date'),
      outlet: valuesOf('outlet'),
      language: valuesOf('language'),
      year: valuesOf('year'),
      month: valuesOf('month'),
      reliability: valuesOf('reliability'),
    },
  }
}

/** The facets with a value taken in or out. */
export function toggleFacet(chosen: ChosenFacets, name: FacetName, value: string): ChosenFacets {
  const values = chosen[name] ?? []
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value]
  return { ...chosen, [name]: next }
}
