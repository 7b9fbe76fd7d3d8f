import { type Article, articleType } from '../../../shared/model/article.ts'
import type { Version } from '../../../shared/model/version.ts'
import { articlesOf, recordOf, versionsOf } from '../store/project-records.ts'
import type { State } from '../store/state.ts'
import type { CitedArticle } from './dossier-view.ts'

/** All articles that are there, as citations name them. */
export function gatherCitedArticles(state: State): Map<string, CitedArticle> {
  const versions = versionsOf(state)
  return new Map(
    [...articlesOf(state).values()].map((article) => [article.id, citedFrom(article, versions.get(article.versionId))]),
  )
}

/** One article as citations name it, or null where it is not there. */
export function gatherCitedArticle(state: State, articleId: string): CitedArticle | null {
  const article = recordOf(state, articleType, articleId)
  return article && citedFrom(article, versionsOf(state).get(article.versionId))
}

function citedFrom(article: Article, version: Version | undefined): CitedArticle {
  const { fileName = '', fileHash = '', retrievedAt = '' } = version ?? {}
  return { ...article, fileName, fileHash, retrievedAt }
}
