// biome-ignore-all lint/a11y/useSemanticElements: part of a grid made by hand
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and points at its rows
import type { MouseEvent } from 'react'
import type { ArticleTableRow } from '../../shared/rows/article.ts'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAnswer } from '../api/use-answer.ts'
import { placeHref } from '../app/place.ts'
import { ReprintBadge } from '../reprints/reprint-badge.tsx'
import { UnsettledBadge } from '../versions/unsettled-badge.tsx'

/** The title of an article as a link to read it, in its own direction, with outlet and byline under it. */
export function TitleCell({ article, onClick }: { article: ArticleTableRow; onClick(event: MouseEvent): void }) {
  const { id, title, outlet, byline, direction, language } = article
  return (
    <div role="gridcell" className="library-cell library-col-title">
      <div className="library-title" dir={direction}>
        <a
          className={title === null ? 'library-none' : ''}
          href={placeHref('read', id)}
          tabIndex={-1}
          draggable={false}
          lang={title === null ? undefined : (language ?? undefined)}
          title={title ?? undefined}
          onClick={onClick}
        >
          {title ?? 'No title'}
        </a>
        <div className="library-byline">
          {outlet && (
            <span className="library-outlet">
              <bdi>{outlet}</bdi>
            </span>
          )}
          {byline && <bdi>{byline}</bdi>}
          <ReprintBadge articleId={id} />
          <UnsettledBadge articleId={id} />
          {title === null && !byline && <OriginalName articleId={id} />}
        </div>
      </div>
    </div>
  )
}

/** The name of the file that an article without a title came from. */
function OriginalName({ articleId }: { articleId: string }) {
  const { project } = useProject()
  const reading = useAnswer(['article', 'read', articleId], () =>
    api.article.read({ project: project.handle, articleId }),
  )
  return reading.data ? <bdi>{reading.data.file.name}</bdi> : null
}
