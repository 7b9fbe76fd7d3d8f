import { api } from '../api/connection.ts'
import { failureText } from '../api/failure.ts'
import { useProject } from '../api/project-session.tsx'
import { useAnswer } from '../api/use-answer.ts'

/** Bylines, dates and datelines stand in the first pieces, hidden ones among them. */
const piecesShown = 16

/** The first pieces of an article, hidden ones too: what a person needs to see to answer for its metadata. */
export function ArticleOpening({ articleId }: { articleId: string }) {
  const { project } = useProject()
  const reading = useAnswer(['article', 'read', articleId], () =>
    api.article.read({ project: project.handle, articleId }),
  )
  if (reading.isError) return <p className="review-problem">{failureText(reading.error)}</p>
  if (!reading.data) return null
  const { blocks, direction, fields } = reading.data
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: so that it can be scrolled by keyboard
    <section className="review-opening" aria-label="The opening of the article" tabIndex={0}>
      {blocks.slice(0, piecesShown).map(({ id, text, hidden, direction: own, language }) => (
        <p
          key={id}
          className="source-text"
          data-hidden={hidden || undefined}
          dir={own ?? direction}
          lang={language ?? fields.language.value ?? undefined}
        >
          {text}
        </p>
      ))}
    </section>
  )
}
