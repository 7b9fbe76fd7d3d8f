import type { SearchSort } from '../../../shared/rows/search.ts'
import { edtfBounds } from '../edit/typed-values.ts'
import { articlesOf } from '../store/project-records.ts'
import { rememberByState } from '../store/remember-by-state.ts'

/** The place of each article in an order; those that have nothing to go by share the last place. */
export type ArticleOrder = ReadonlyMap<string, number>

/** The articles by date (the first day it may be), title and outlet. */
export const articleOrders = rememberByState(
  ['article'],
  (state): Record<Exclude<SearchSort, 'relevance'>, ArticleOrder> => {
    const articles = [...articlesOf(state).values()]
    const dated = articles.map(({ id, publishedAt }) => ({ id, key: firstDay(publishedAt) }))
    return {
      newest: ranked(dated, (a, b) => (a > b ? -1 : a < b ? 1 : 0)),
      oldest: ranked(dated, (a, b) => (a < b ? -1 : a > b ? 1 : 0)),
      title: ranked(
        articles.map(({ id, title }) => ({ id, key: title })),
        alphabet.compare,
      ),
      outlet: ranked(
        articles.map(({ id, outlet }) => ({ id, key: outlet })),
        alphabet.compare,
      ),
    }
  },
)

const alphabet = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

function firstDay(date: string | null): string | null {
  const bounds = date === null ? null : edtfBounds(date)
  return bounds?.min ?? bounds?.max ?? null
}

function ranked(
  keyed: readonly { id: string; key: string | null }[],
  compare: (a: string, b: string) => number,
): ArticleOrder {
  const known = keyed.flatMap(({ id, key }) => (key === null ? [] : [{ id, key }]))
  known.sort((a, b) => compare(a.key, b.key))
  const places = new Map<string, number>()
  let place = 0
  for (const [index, { id, key }] of known.entries()) {
    const before = known[index - 1]
    if (before && compare(before.key, key) !== 0) place = index
    places.set(id, place)
  }
  return places
}
