import { type Article, articleType } from '../../../shared/model/article.ts'
import type { TagKind } from '../../../shared/model/tag.ts'
import type { FoundRow } from '../../../shared/rows/search.ts'
import type { Searched } from '../search/find-items.ts'
import { type SearchRequest, searchProject } from '../search/search-project.ts'
import { recordOf } from '../store/project-records.ts'
import { sourceColumns } from './article-columns.ts'
import { type ListColumn, type ListTable, listTable } from './csv-text.ts'

interface Found {
  row: FoundRow
  article: Article | null
}

const tagged =
  (kind: TagKind) =>
  ({ row }: Found) =>
    row.tags
      .filter((tag) => tag.kind === kind)
      .map(({ name }) => name)
      .join('; ')

const columns: readonly ListColumn<Found>[] = [
  { header: 'Found as', value: ({ row }) => row.kind },
  { header: 'Title', value: ({ row }) => row.title },
  { header: 'In its words', value: ({ row }) => row.snippet },
  { header: 'Further places', value: ({ row }) => row.more.map(({ snippet }) => snippet).join('\n') },
  { header: 'Places hit', value: ({ row }) => row.hits },
  { header: 'Actors', value: tagged('actor') },
  { header: 'Events', value: tagged('event') },
  { header: 'Themes', value: tagged('theme') },
  { header: 'Coder', value: ({ row }) => row.coder?.name ?? null },
  ...sourceColumns<Found>(({ article }) => article),
  { header: 'Highlight id', value: ({ row }) => row.highlightId },
  { header: 'Record id', value: ({ row }) => row.record.id },
]

const allOfThem = 1_000_000

/** All that a search finds, in its order. Throws Failure `querySyntax`, `cancelled`. */
export async function searchList(
  searched: Searched,
  request: Omit<SearchRequest, 'offset' | 'limit'>,
  signal?: AbortSignal,
): Promise<ListTable> {
  const { rows, unreadable } = await searchProject(searched, { ...request, offset: 0, limit: allOfThem }, signal)
  const found = rows.map((row) => {
    return { row, article: row.articleId === null ? null : recordOf(searched.store.state, articleType, row.articleId) }
  })
  return { ...listTable(columns, found), unreadable: unreadable.length }
}
