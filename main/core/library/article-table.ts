import { type Article, articleType, offerOf } from '../../../shared/model/article.ts'
import { readRecord } from '../../../shared/model/record.ts'
import type { ArticleTableRow } from '../../../shared/rows/article.ts'
import { highlightCountIn } from '../annotate/highlight-index.ts'
import { articlesOf, fieldsOf } from '../store/project-records.ts'
import { collectionOf, isDeleted, type State } from '../store/state.ts'
import { goneWith } from './gone-with.ts'
import { starsOf } from './star-articles.ts'

/** The articles that are there, in the order of their import, as the Library shows them to a coder. */
export function articleTable(state: State, coderId: string | null): ArticleTableRow[] {
  return [...articlesOf(state).values()].map((article) =>
    articleTableRowOf(state, article, coderId, { removed: false, highlights: highlightCountIn(state, article.id) }),
  )
}

/** The articles that were removed, with the number of the highlights that went with them. */
export function removedArticleTable(state: State, coderId: string | null): ArticleTableRow[] {
  return [...collectionOf(state, 'article')].flatMap(([id, record]) => {
    const article = isDeleted(record) ? readRecord(articleType, id, record.values) : null
    if (!article) return []
    const highlights = goneWith(state, id).filter(({ c }) => c === 'highlight').length
    return [articleTableRowOf(state, article, coderId, { removed: true, highlights })]
  })
}

function articleTableRowOf(
  state: State,
  article: Article,
  coderId: string | null,
  counted: { removed: boolean; highlights: number },
): ArticleTableRow {
  const { id, title, outlet, byline, publishedAt, place, language, direction, url, words } = article
  const { status, reliability, importedAt, note } = article
  const fields = fieldsOf(state, 'article', id)
  return {
    id,
    title,
    outlet,
    byline,
    publishedAt,
    publishedAtOffered: offerOf(fields, 'publishedAt')?.value ?? null,
    place,
    language,
    direction,
    url,
    words,
    status,
    reliability,
    importedAt,
    note,
    ...starsOf(state, fields, coderId),
    ...counted,
  }
}
