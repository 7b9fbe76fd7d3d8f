import { articleType } from '../../../shared/model/article.ts'
import { type Highlight, highlightType, keptPlaceOf } from '../../../shared/model/highlight.ts'
import type { UnsettledRow } from '../../../shared/rows/version.ts'
import { changedRuns } from '../anchor/changed-runs.ts'
import { highlightDetailOf } from '../annotate/highlight-details.ts'
import { followRecords } from '../store/follow-records.ts'
import { articlesOf, fieldsOf, recordOf, versionsOf } from '../store/project-records.ts'
import { isDeleted, type State, type StoredRecord } from '../store/state.ts'
import { versionsOfArticle } from './versions-of-article.ts'

// Which highlights wait for a person after a newer version came in. Kept in step with each highlight that is written:
// nearly all of a hundred thousand stand where they were made.

interface PlacedIndex {
  /** What is known of each highlight, to take it out again. */
  known: Map<string, { articleId: string; bodyHash: string; anchor: unknown }>
  /** By article and text. */
  byText: Map<string, Map<string, Set<string>>>
  /** Those that a person is asked about. */
  asking: Map<string, Set<string>>
}

const placedIndex = followRecords<PlacedIndex>('highlight', {
  start: () => ({ known: new Map(), byText: new Map(), asking: new Map() }),
  take(index, id, record) {
    const before = index.known.get(id)
    if (before) {
      index.byText.get(before.articleId)?.get(before.bodyHash)?.delete(id)
      index.asking.get(before.articleId)?.delete(id)
      index.known.delete(id)
    }
    if (!isDeleted(record)) add(index, id, record)
  },
})

function add(index: PlacedIndex, id: string, { values }: StoredRecord): void {
  const articleId = String(values.articleId ?? '')
  const bodyHash = String(values.bodyHash ?? '')
  const { anchor } = values
  index.known.set(id, { articleId, bodyHash, anchor })
  const texts = index.byText.get(articleId) ?? new Map<string, Set<string>>()
  index.byText.set(articleId, texts)
  texts.set(bodyHash, (texts.get(bodyHash) ?? new Set()).add(id))
  if (anchor === 're-anchored' || anchor === 'orphan')
    index.asking.set(articleId, (index.asking.get(articleId) ?? new Set()).add(id))
}

/** The ids of the highlights of an article that wait for a person. */
export function unsettledIdsIn(state: State, articleId: string): string[] {
  const article = recordOf(state, articleType, articleId)
  const current = article && versionsOf(state).get(article.versionId)?.bodyHash
  if (!current) return []
  const { byText, asking } = placedIndex(state)
  // A text that is none of this article's is not an older one: the check tells of it.
  const older = versionsOfArticle(state, articleId).filter(({ bodyHash }) => bodyHash !== current)
  const behind = older.flatMap(({ bodyHash }) => [...(byText.get(articleId)?.get(bodyHash) ?? [])])
  return [...new Set([...(asking.get(articleId) ?? []), ...behind])]
}

/** The highlights that wait for a person: of one article, or of all, article by article in the order of their import. */
export function unsettledRows(state: State, articleId: string | null): UnsettledRow[] {
  const articles = articleId === null ? [...articlesOf(state).keys()] : [articleId]
  return articles.flatMap((each) =>
    unsettledIdsIn(state, each)
      .flatMap((id) => recordOf(state, highlightType, id) ?? [])
      .map((highlight) => rowOf(state, highlight))
      .sort((a, b) => order(a) - order(b) || blockOf(a) - blockOf(b)),
  )
}

const order = ({ kind }: UnsettledRow): number => ['confirm', 'behind', 'orphan'].indexOf(kind)
const blockOf = ({ highlight }: UnsettledRow): number => Number(highlight.target[0]?.blockId.slice(1) ?? 0)

function rowOf(state: State, highlight: Highlight): UnsettledRow {
  const { id, anchor, carriedFrom, quote, target } = highlight
  const article = recordOf(state, articleType, highlight.articleId)
  const current = versionsOf(state).get(article?.versionId ?? '')?.bodyHash
  const isHere = highlight.bodyHash === current
  const kept = isHere && carriedFrom !== null ? keptPlaceOf(fieldsOf(state, 'highlight', id), carriedFrom) : null
  return {
    highlight: highlightDetailOf(state, highlight),
    articleTitle: article?.title ?? null,
    kind: isHere ? 'confirm' : anchor === 'orphan' ? 'orphan' : 'behind',
    before: kept?.quote ?? quote,
    beforeTarget: kept?.target ?? target,
    runs: kept ? changedRuns(kept.quote.exact, quote.exact) : [],
    direction: article?.direction ?? 'ltr',
    language: article?.language ?? null,
  }
}
