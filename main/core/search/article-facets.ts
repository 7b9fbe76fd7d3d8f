import type { Article } from '../../../shared/model/article.ts'
import { edtfBounds } from '../edit/typed-values.ts'
import { articlesOf } from '../store/project-records.ts'
import { rememberByState } from '../store/remember-by-state.ts'

/** The facets whose values come from the article that an item belongs to. */
export const articleFacetNames = ['outlet', 'language', 'year', 'month', 'status'] as const
export type ArticleFacets = Record<(typeof articleFacetNames)[number], readonly string[]>

/** What an article without a value has: it can be chosen too. */
const empty: readonly string[] = ['']
/** A date that may be in more years or months than this says little of any of them. */
const mostYears = 20
const mostMonths = 24

/** The values of each article. */
export const articleFacets = rememberByState(['article'], (state): ReadonlyMap<string, ArticleFacets> => {
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

function times({ publishedAt }: Article): Pick<ArticleFacets, 'year' | 'month'> {
  const bounds = publishedAt === null ? null : edtfBounds(publishedAt)
  if (!bounds?.min || !bounds.max) return { year: empty, month: empty }
  const from = Number(bounds.min.slice(0, 4)) * 12 + Number(bounds.min.slice(5, 7)) - 1
  const to = Number(bounds.max.slice(0, 4)) * 12 + Number(bounds.max.slice(5, 7)) - 1
  const years = run(Math.floor(from / 12), Math.floor(to / 12), mostYears).map(fourDigits)
  const months = run(from, to, mostMonths).map(
    (month) => `${fourDigits(Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}`,
  )
  return { year: years.length > 0 ? years : empty, month: months.length > 0 ? months : empty }
}

const fourDigits = (year: number): string => String(year).padStart(4, '0')

const run = (from: number, to: number, most: number): number[] =>
  to - from < most ? Array.from({ length: to - from + 1 }, (_, index) => from + index) : []
