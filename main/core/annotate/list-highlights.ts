import { coderType } from '../../../shared/model/coder.ts'
import type { Highlight } from '../../../shared/model/highlight.ts'
import { tagsOf } from '../../../shared/model/tag.ts'
import type { HighlightRow } from '../../../shared/rows.ts'
import { articlesOf, fieldsOf, highlightsOf, recordOf } from '../store/project-records.ts'
import { rememberByState } from '../store/remember-by-state.ts'
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
export const highlightsInOrder = rememberByState(['highlight', 'article'], (state): readonly Highlight[] => {
  const articleOrder = new Map([...articlesOf(state).keys()].map((id, index) => [id as string, index]))
  const placed = [...highlightsOf(state).values()].map((highlight) => ({
    highlight,
    article: articleOrder.get(highlight.articleId) ?? Number.MAX_SAFE_INTEGER,
    block: Number(highlight.target[0]?.blockId.slice(1) ?? 0),
    start: highlight.target[0]?.startUtf16 ?? 0,
  }))
  placed.sort(
    (a, b) =>
      a.article - b.article || a.block - b.block || a.start - b.start || (a.highlight.id < b.highlight.id ? -1 : 1),
  )
  return placed.map(({ highlight }) => highlight)
})

/** All highlights as rows, in that order. */
export function listHighlights(state: State): HighlightRow[] {
  return highlightsInOrder(state).map((highlight) => highlightRowOf(state, highlight))
}
