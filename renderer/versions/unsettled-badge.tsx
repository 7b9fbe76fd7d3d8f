import type { UnsettledRow } from '../../shared/rows/version.ts'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAnswer } from '../api/use-answer.ts'
import './unsettled-badge.css'

const counted = new WeakMap<readonly UnsettledRow[], ReadonlyMap<string, number>>()

function countsOf(rows: readonly UnsettledRow[]): ReadonlyMap<string, number> {
  const known = counted.get(rows)
  if (known) return known
  const counts = new Map<string, number>()
  for (const { highlight } of rows) counts.set(highlight.articleId, (counts.get(highlight.articleId) ?? 0) + 1)
  counted.set(rows, counts)
  return counts
}

/** How many highlights of an article wait for a person after a newer version came in; nothing where none do. */
export function UnsettledBadge({ articleId }: { articleId: string }) {
  const { project } = useProject()
  const answer = useAnswer(['version', 'unsettled', null], () =>
    api.version.unsettled({ project: project.handle, articleId: null }),
  )
  const count = answer.data ? (countsOf(answer.data).get(articleId) ?? 0) : 0
  if (count === 0) return null
  return (
    <span className="unsettled-badge" title="After a newer version came in: read the article to settle them">
      {count} {count === 1 ? 'highlight' : 'highlights'} to settle
    </span>
  )
}
