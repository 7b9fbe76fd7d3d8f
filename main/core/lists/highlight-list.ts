import { type Article, articleType } from '../../../shared/model/article.ts'
import { coderType } from '../../../shared/model/coder.ts'
import { type Highlight, highlightType } from '../../../shared/model/highlight.ts'
import type { TagKind } from '../../../shared/model/tag.ts'
import type { TagRow } from '../../../shared/rows.ts'
import { tagRowsOf } from '../annotate/highlight-details.ts'
import { highlightIdsInOrder } from '../annotate/list-highlights.ts'
import { requireRecord } from '../edit/require-record.ts'
import { citationCounts } from '../sections/cited-highlights.ts'
import { recordOf } from '../store/project-records.ts'
import type { State } from '../store/state.ts'
import { sourceColumns } from './article-columns.ts'
import { type ListColumn, type ListTable, listTable } from './csv-text.ts'

interface Marked {
  highlight: Highlight
  article: Article | null
  coder: string | null
  tags: readonly TagRow[]
  sections: number
}

const tagged = (kind: TagKind) => (row: Marked) =>
  row.tags
    .filter((tag) => tag.kind === kind)
    .map(({ name }) => name)
    .join('; ')

const columns: readonly ListColumn<Marked>[] = [
  { header: 'Passage', value: ({ highlight }) => highlight.quote.exact },
  { header: 'Actors', value: tagged('actor') },
  { header: 'Events', value: tagged('event') },
  { header: 'Themes', value: tagged('theme') },
  { header: 'Note', value: ({ highlight }) => highlight.note },
  { header: 'Translation', value: ({ highlight }) => highlight.translation?.text ?? null },
  { header: 'Language of the translation', value: ({ highlight }) => highlight.translation?.language ?? null },
  { header: 'Coder', value: ({ coder }) => coder },
  { header: 'Marked', value: ({ highlight }) => highlight.createdAt },
  { header: 'Place in the text', value: ({ highlight }) => anchorWords[highlight.anchor] },
  { header: 'Sections of the dossier that cite it', value: ({ sections }) => sections },
  ...sourceColumns<Marked>(({ article }) => article),
  { header: 'Highlight id', value: ({ highlight }) => highlight.id },
]

const anchorWords = { exact: 'as marked', 're-anchored': 'found again', orphan: 'lost' } as const

/** These highlights in this order; all of them in the order of the articles and their text for null. Throws Failure `recordMissing`. */
export function highlightList(state: State, ids: readonly string[] | null): ListTable {
  const wanted = (ids ?? highlightIdsInOrder(state)).flatMap((id) =>
    ids === null ? (recordOf(state, highlightType, id) ?? []) : requireRecord(state, highlightType, id),
  )
  function* marked(): Generator<Marked> {
    for (const highlight of wanted)
      yield {
        highlight,
        article: recordOf(state, articleType, highlight.articleId),
        coder: recordOf(state, coderType, highlight.coderId)?.name ?? null,
        tags: tagRowsOf(state, highlight.id),
        sections: citationCounts(state).get(highlight.id) ?? 0,
      }
  }
  return listTable(columns, marked())
}
