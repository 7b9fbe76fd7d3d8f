import { coderType } from '../../../shared/model/coder.ts'
import { type Highlight, highlightType } from '../../../shared/model/highlight.ts'
import { tagsOf } from '../../../shared/model/tag.ts'
import type { HighlightRow } from '../../../shared/rows.ts'
import { articlesOf, fieldsOf, recordOf } from '../store/project-records.ts'
import type { State } from '../store/state.ts'
import { highlightFields, highlightIdsIn, inOrderOfText, markedArticles } from './highlight-index.ts'
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

/**
 * The ids of all highlights, article by article in the order of their import, within an article in the order of the
 * text; those whose article is gone last.
 */
export function highlightIdsInOrder(state: State): string[] {
  const articles = articlesOf(state)
  const ids: string[] = []
  for (const articleId of articles.keys()) for (const id of highlightIdsIn(state, articleId)) ids.push(id)
  const homeless: string[] = []
  for (const articleId of markedArticles(state))
    if (!articles.has(articleId)) homeless.push(...highlightIdsIn(state, articleId))
  return [...ids, ...inOrderOfText(homeless, (id) => highlightFields(state, id) ?? undefined)]
}

/** Some highlights, or all of them, in that order. */
export function highlightsInOrder(state: State, only: ReadonlySet<string> | null = null): Highlight[] {
  const ids = highlightIdsInOrder(state)
  return (only ? ids.filter((id) => only.has(id)) : ids).flatMap((id) => recordOf(state, highlightType, id) ?? [])
}

/** All highlights as rows, in that order. */
export function listHighlights(state: State): HighlightRow[] {
  return highlightsInOrder(state).map((highlight) => highlightRowOf(state, highlight))
}
