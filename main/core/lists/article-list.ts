import type { ArticleTableRow } from '../../../shared/rows/article.ts'
import { articleTable, removedArticleTable } from '../library/article-table.ts'
import type { State } from '../store/state.ts'
import { type ListColumn, type ListTable, listTable } from './csv-text.ts'
import { inOrder } from './in-order.ts'

const statusWords = { unread: 'not read yet', reading: 'reading', read: 'read', 'set-aside': 'set aside' } as const

const columns: readonly ListColumn<ArticleTableRow>[] = [
  { header: 'Title', value: ({ title }) => title },
  { header: 'Byline', value: ({ byline }) => byline },
  { header: 'Outlet', value: ({ outlet }) => outlet },
  { header: 'Published (EDTF)', value: ({ publishedAt }) => publishedAt },
  { header: 'Published, doubtful (EDTF)', value: (row) => (row.publishedAt === null ? row.publishedAtOffered : null) },
  { header: 'Place', value: ({ place }) => place },
  { header: 'Language', value: ({ language }) => language },
  { header: 'Address', value: ({ url }) => url },
  { header: 'Reliability of the source (A–F)', value: ({ reliability }) => reliability },
  { header: 'Status', value: ({ status }) => statusWords[status] },
  { header: 'Starred by', value: ({ starredBy }) => starredBy.join('; ') },
  { header: 'Words', value: ({ words }) => words },
  { header: 'Highlights', value: ({ highlights }) => highlights },
  { header: 'Note', value: ({ note }) => note },
  { header: 'Imported', value: ({ importedAt }) => importedAt },
  { header: 'Removed', value: ({ removed }) => (removed ? 'yes' : '') },
  { header: 'Article id', value: ({ id }) => id },
]

/** These articles, removed ones too, in this order; all that are there in the order of their import for null. Throws Failure `recordMissing`. */
export function articleList(state: State, coderId: string | null, ids: readonly string[] | null): ListTable {
  const present = articleTable(state, coderId)
  if (ids === null) return listTable(columns, present)
  const known = new Map(present.map((row) => [row.id, row]))
  if (ids.some((id) => !known.has(id))) for (const row of removedArticleTable(state, coderId)) known.set(row.id, row)
  return listTable(columns, inOrder(known, ids, 'article'))
}
