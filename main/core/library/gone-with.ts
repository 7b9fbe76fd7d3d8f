import type { Collection } from '../../../shared/model/ids.ts'
import { collectionOf, headsOf, isDeleted, type State, type StoredRecord } from '../store/state.ts'

/** The records of other kinds that were removed by the same action as an article. */
export function goneWith(state: State, articleId: string): { c: Collection; id: string }[] {
  const article = collectionOf(state, 'article').get(articleId)
  const stamps = new Set(article ? headsOf(article, 'deleted').map((head) => head.stamp) : [])
  const isGone = (record: StoredRecord): boolean => {
    const [deleted] = headsOf(record, 'deleted')
    return deleted !== undefined && stamps.has(deleted.stamp) && isDeleted(record)
  }
  const highlights = [...collectionOf(state, 'highlight')].filter(([, { values }]) => values.articleId === articleId)
  const ofArticle = new Set<unknown>(highlights.map(([id]) => id))
  const evidence = [...collectionOf(state, 'evidence')].filter(([, { values }]) => ofArticle.has(values.highlightId))
  return [
    ...highlights.filter(([, record]) => isGone(record)).map(([id]) => ({ c: 'highlight' as const, id })),
    ...evidence.filter(([, record]) => isGone(record)).map(([id]) => ({ c: 'evidence' as const, id })),
  ]
}
