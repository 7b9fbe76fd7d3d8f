import { useMemo } from 'react'
import type { HighlightDetailRow } from '../../shared/rows/highlight.ts'
import { useArticleHighlights } from '../api/article-highlights.ts'
import { api } from '../api/connection.ts'
import { failureText } from '../api/failure.ts'
import { useProject } from '../api/project-session.tsx'
import { useAnswer } from '../api/use-answer.ts'
import { Waiting } from '../ui/empty-state.tsx'
import { MarkedArticle } from './marked-article.tsx'
import type { ReaderProps } from './reader-props.ts'

const noHighlights: HighlightDetailRow[] = []

/** One article to read and mark. */
export function Reader(props: ReaderProps) {
  const { handle } = useProject().project
  const { articleId } = props
  const article = useAnswer(['articleRecord', 'read', articleId], () =>
    api.article.read({ project: handle, articleId }),
  )
  const highlights = useArticleHighlights(articleId)
  const bodyHash = article.data?.bodyHash
  const inThisText = useMemo(
    () => (highlights ?? noHighlights).filter((highlight) => highlight.bodyHash === bodyHash),
    [highlights, bodyHash],
  )
  if (article.error) return <p className="reader-failure">{failureText(article.error)}</p>
  if (!article.data) return <Waiting what="Fetching the article…" />
  return (
    <MarkedArticle
      {...props}
      article={article.data}
      highlights={inThisText}
      areHighlightsKnown={highlights !== undefined}
    />
  )
}
