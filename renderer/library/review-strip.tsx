import { ListChecks } from 'lucide-react'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAnswer } from '../api/use-answer.ts'
import { goTo, placeHref } from '../app/place.ts'
import { useCommands } from '../commands/command-registry.tsx'
import { countWords } from './library-words.ts'

/** How many articles have metadata that wait for a person, and the way to their review. Nothing where none has. */
export function ReviewStrip() {
  const { project } = useProject()
  const answer = useAnswer(['article', 'review'], () => api.article.review({ project: project.handle }))
  const count = answer.data?.length ?? 0
  useCommands([
    {
      id: 'library.review',
      label: 'Review doubtful and missing metadata',
      group: 'Library',
      shortcut: { code: 'KeyV' },
      isEnabled: count > 0,
      run: () => goTo('library', null, { review: 'open' }),
    },
  ])
  if (count === 0) return null
  return (
    <p className="library-review">
      <ListChecks aria-hidden />
      {countWords(count, 'article')} {count === 1 ? 'has' : 'have'} doubtful or missing metadata.{' '}
      <a href={placeHref('library', null, { review: 'open' })}>Review</a> <kbd>v</kbd>
    </p>
  )
}
