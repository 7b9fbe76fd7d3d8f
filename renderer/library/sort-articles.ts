import { articleStatuses } from '../../shared/model/article.ts'
import type { ArticleTableRow } from '../../shared/rows/article.ts'

export const sortColumns = [
  'starred',
  'title',
  'outlet',
  'publishedAt',
  'language',
  'words',
  'highlights',
  'status',
  'reliability',
] as const
export type SortColumn = (typeof sortColumns)[number]

const textOrder = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

function sortKey(article: ArticleTableRow, column: SortColumn): string | number | null {
  if (column === 'publishedAt') return article.publishedAt ?? article.publishedAtOffered
  if (column === 'starred') return article.starred ? 2 : article.starredBy.length > 0 ? 1 : 0
  if (column === 'status') return articleStatuses.indexOf(article.status)
  return article[column]
}

/** The articles in order of a column; those that have nothing there stand last either way. */
export function sortArticles(
  articles: readonly ArticleTableRow[],
  { column, isDescending }: { column: SortColumn; isDescending: boolean },
): ArticleTableRow[] {
  const keyed = articles.map((article) => ({ article, key: sortKey(article, column) }))
  const sign = isDescending ? -1 : 1
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null)
    if (typeof a.key === 'number' && typeof b.key === 'number') return sign * (a.key - b.key)
    return sign * textOrder.compare(String(a.key), String(b.key))
  })
  return keyed.map(({ article }) => article)
}
