import type { DraftBlock } from '../draft-block.ts'
import { exportedArticles } from '../exports/exported-articles.ts'
import { type FileContent, oneArticle } from '../file-content.ts'
import { type DocumentProperties, documentArticle } from './document-article.ts'

/** The articles of a document: those that a press database put into it, or the one that it is. Throws `noText`. */
export function documentContent(
  drafts: readonly DraftBlock[],
  properties: DocumentProperties,
  stem: string,
): FileContent {
  const exported = exportedArticles(drafts)
  if (exported.length === 0) return oneArticle(documentArticle(drafts, properties, stem))
  return { articles: exported, files: [], references: [] }
}
