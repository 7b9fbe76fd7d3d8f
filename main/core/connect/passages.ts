import { articleType } from '../../../shared/model/article.ts'
import type { Highlight } from '../../../shared/model/highlight.ts'
import type { PassageRow } from '../../../shared/rows/highlight.ts'
import { recordOf } from '../store/project-records.ts'
import type { State } from '../store/state.ts'

/** A highlight as it is listed away from its article. */
export function passageRowOf(state: State, highlight: Highlight): PassageRow {
  const article = recordOf(state, articleType, highlight.articleId)
  return {
    highlightId: highlight.id,
    articleId: highlight.articleId,
    articleTitle: article?.title ?? null,
    outlet: article?.outlet ?? null,
    publishedAt: article?.publishedAt ?? null,
    exact: highlight.quote.exact,
    direction: article?.direction ?? 'ltr',
    note: highlight.note,
  }
}
