import type { ReactNode } from 'react'
import type { HighlightDetailRow } from '../../shared/rows/highlight.ts'
import { api } from '../api/connection.ts'
import { failureText } from '../api/failure.ts'
import { useProject } from '../api/project-session.tsx'
import { useAnswer } from '../api/use-answer.ts'
import { Waiting } from '../ui/empty-state.tsx'

/** An older version of an article as it was read, with the passages that were marked in it. */
export function OlderVersion({ articleId, versionId }: { articleId: string; versionId: string }) {
  const { project } = useProject()
  const answer = useAnswer(['version', 'read', articleId, versionId], () =>
    api.version.read({ project: project.handle, articleId, versionId }),
  )
  if (answer.isError) return <p className="versions-hint">{failureText(answer.error)}</p>
  if (!answer.data) return <Waiting what="Fetching the older version…" />
  const { article, highlights } = answer.data
  const language = article.fields.language.value
  return (
    <section className="versions-text" aria-label="Older version">
      {article.blocks
        .filter(({ hidden }) => !hidden)
        .map((block) => (
          <p
            key={block.id}
            data-type={block.type}
            className="source-text"
            dir={block.direction ?? article.direction}
            lang={block.language ?? language ?? undefined}
          >
            {markedText(block.id, block.text, highlights)}
          </p>
        ))}
    </section>
  )
}

function markedText(blockId: string, text: string, highlights: readonly HighlightDetailRow[]): ReactNode[] {
  const ranges = highlights
    .flatMap(({ target }) => target.filter((part) => part.blockId === blockId))
    .map(({ startUtf16, endUtf16 }) => ({ start: startUtf16, end: endUtf16 }))
    .sort((a, b) => a.start - b.start)
  const pieces: ReactNode[] = []
  let at = 0
  for (const { start, end } of ranges) {
    if (end <= at) continue
    pieces.push(text.slice(at, Math.max(at, start)))
    pieces.push(<mark key={`${start} ${end}`}>{text.slice(Math.max(at, start), end)}</mark>)
    at = end
  }
  return [...pieces, text.slice(at)]
}
