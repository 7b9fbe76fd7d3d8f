import { type Article, articleType } from '../../../shared/model/article.ts'
import type { TagKind } from '../../../shared/model/tag.ts'
import type { RetrievedPassageRow } from '../../../shared/rows/search.ts'
import { type RetrievalRequest, retrievePassages } from '../search/retrieve-passages.ts'
import { recordOf } from '../store/project-records.ts'
import type { ProjectStore } from '../store/project-store.ts'
import { sourceColumns } from './article-columns.ts'
import { type ListColumn, type ListTable, listTable } from './csv-text.ts'

interface Retrieved {
  /** Counted from 1. */
  place: number
  row: RetrievedPassageRow
  highlight: RetrievedPassageRow['highlights'][number]
  article: Article | null
}

const tagged =
  (kind: TagKind) =>
  ({ highlight }: Retrieved) =>
    highlight.tags
      .filter((tag) => tag.kind === kind)
      .map(({ name }) => name)
      .join('; ')

const columns: readonly ListColumn<Retrieved>[] = [
  { header: 'Place', value: ({ place }) => place },
  { header: 'Passage', value: ({ highlight }) => highlight.exact },
  { header: 'In its words', value: ({ row }) => row.context.map(({ text }) => text).join('\n') },
  { header: 'Actors', value: tagged('actor') },
  { header: 'Events', value: tagged('event') },
  { header: 'Themes', value: tagged('theme') },
  { header: 'Note', value: ({ highlight }) => highlight.note },
  { header: 'Coder', value: ({ highlight }) => highlight.coder?.name ?? null },
  ...sourceColumns<Retrieved>(({ article }) => article),
  { header: 'Highlight id', value: ({ highlight }) => highlight.id },
]

/** All highlights that meet a retrieval; those that meet it together have the number of the same place. Throws Failure `querySyntax`, `cancelled`. */
export async function passageList(
  store: ProjectStore,
  request: Omit<RetrievalRequest, 'offset' | 'limit'>,
  signal?: AbortSignal,
): Promise<ListTable> {
  const { rows, unreadable } = await retrievePassages(
    store,
    { ...request, offset: 0, limit: Number.MAX_SAFE_INTEGER },
    signal,
  )
  const retrieved = rows.flatMap((row, index) =>
    row.highlights.map((highlight) => {
      return { place: index + 1, row, highlight, article: recordOf(store.state, articleType, row.articleId) }
    }),
  )
  return { ...listTable(columns, retrieved), unreadable: unreadable.length }
}
