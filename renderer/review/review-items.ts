import type { DescribedField } from '../../shared/model/article.ts'
import type { ReviewRow } from '../../shared/rows/review.ts'

/** One question of the review: a field of an article. */
export interface ReviewItem {
  /** Tells it from all others. */
  key: string
  article: ReviewRow
  field: DescribedField
  /** The present value, where an offer stands beside one. */
  value: string | null
  /** Null where nothing was found. */
  offer: ReviewRow['open'][number]['offer']
}

/** The questions one by one, those of an article together. */
export function itemsOf(rows: readonly ReviewRow[]): ReviewItem[] {
  return rows.flatMap((article) =>
    article.open.map((open) => ({ key: `${article.articleId} ${open.field}`, article, ...open })),
  )
}

/** The same question about pages of the same site: who published one of them published all. Only for outlets. */
export function alikeOf(items: readonly ReviewItem[], item: ReviewItem): ReviewItem[] {
  if (item.field !== 'outlet' || item.article.host === null) return [item]
  return items.filter(({ field, article }) => field === 'outlet' && article.host === item.article.host)
}

/** The question that comes after some that are settled, or the one before where none does. */
export function nextAfter(items: readonly ReviewItem[], settled: readonly ReviewItem[]): ReviewItem | null {
  const gone = new Set(settled.map(({ key }) => key))
  const last = items.findIndex(({ key }) => gone.has(key))
  return (
    items.slice(last).find(({ key }) => !gone.has(key)) ??
    items.slice(0, last).findLast(({ key }) => !gone.has(key)) ??
    null
  )
}
