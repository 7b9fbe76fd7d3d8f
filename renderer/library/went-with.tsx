import type { ArticleTableRow } from '../../shared/rows/article.ts'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAnswer } from '../api/use-answer.ts'
import { countWords } from './library-words.ts'

/** What went with articles that were removed and comes back with them, and where the dossier misses it. */
export function WentWith({ articles }: { articles: readonly ArticleTableRow[] }) {
  const { project } = useProject()
  const articleIds = articles.map(({ id }) => id)
  const counts = useAnswer(['article', 'restorationCount', ...articleIds], () =>
    api.article.restorationCount({ project: project.handle, articleIds }),
  )
  if (!counts.data) return null
  const { highlights, evidence, citations, sections } = counts.data
  const gone = [
    ...(highlights > 0 ? [countWords(highlights, 'highlight')] : []),
    ...(evidence > 0 ? [`${countWords(evidence, 'piece')} of evidence`] : []),
  ]
  const them = articles.length === 1 ? 'it' : 'them'
  return (
    <p className="library-hint">
      {gone.length > 0
        ? `With ${them} went ${gone.join(' and ')}; they come back when ${them === 'it' ? 'it is' : 'they are'} restored.`
        : `No highlights went with ${them}.`}
      {citations > 0 &&
        ` The dossier cites ${them} ${citations === 1 ? 'once' : `${citations} times`}, in ${countWords(sections, 'section')}, and says there that the passage is missing.`}
    </p>
  )
}
