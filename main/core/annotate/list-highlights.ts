import { coderType } from '../../../shared/model/coder.ts'
import type { Highlight } from '../../../shared/model/highlight.ts'
import { tagsOf } from '../../../shared/model/tag.ts'
import type { HighlightRow } from '../../../shared/rows.ts'
import { articlesOf, fieldsOf, highlightsOf, recordOf } from '../store/project-records.ts'
import type { State } from '../store/state.ts'
import { nameOfTag } from './tag-names.ts'

/** One highlight as a row. A tag whose actor, event or theme is gone is left out. */
export function highlightRowOf(state: State, highlight: Highlight): HighlightRow {
  const tags = tagsOf(fieldsOf(state, 'highlight', highlight.id)).flatMap((tag) => {
    const name = nameOfTag(state, tag)
    return name === null ? [] : [{ ...tag, name }]
  })
  return {
    id: highlight.id,
    articleId: highlight.articleId,
    exact: highlight.quote.exact,
    tags,
    coder: recordOf(state, coderType, highlight.coderId)?.name ?? null,
    note: highlight.note,
  }
}

/** All highlights, article by article in the order of their import, within an article in the order of the text. */
export function highlightsInOrder(state: State): Highlight[] {
  const articleOrder = new Map([...articlesOf(state).keys()].map((id, index) => [id as string, index]))
  const place = ({ articleId }: Highlight) => articleOrder.get(articleId) ?? Number.MAX_SAFE_INTEGER
  const block = ({ target }: Highlight) => Number(target[0]?.blockId.slice(1) ?? 0)
  const start = ({ target }: Highlight) => target[0]?.startUtf16 ?? 0
  return [...highlightsOf(state).values()].sort(
    (a, b) => place(a) - place(b) || block(a) - block(b) || start(a) - start(b) || (a.id < b.id ? -1 : 1),
  )
}

/** All highlights as rows, in that order. */
export function listHighlights(state: State): HighlightRow[] {
  return highlightsInOrder(state).map((highlight) => highlightRowOf(state, highlight))
}
