import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAct, useAnswer } from '../api/use-answer.ts'
import { useTakeBack } from '../history/use-take-back.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useNotices } from '../ui/notices.tsx'
import { countWords } from './library-words.ts'

/** Asks before articles are removed, and says what goes with them. */
export function RemoveDialog(props: {
  articles: readonly { id: string; title: string | null }[]
  onClose(): void
  /** After they are gone. */
  onRemoved(): void
}) {
  const { articles, onClose, onRemoved } = props
  const { project } = useProject()
  const act = useAct()
  const notices = useNotices()
  const articleIds = articles.map(({ id }) => id)
  const counts = useAnswer(['article', 'removalCount', ...articleIds], () =>
    api.article.removalCount({ project: project.handle, articleIds }),
  )
  const what = countWords(articles.length, 'article')
  const takeBack = useTakeBack()
  const remove = async () => {
    const removed = await act(() => api.article.remove({ project: project.handle, articleIds }))
    onClose()
    if (!removed) return
    onRemoved()
    const withHighlights = removed.highlights > 0 ? ` with ${countWords(removed.highlights, 'highlight')}` : ''
    const { action: stamp } = removed
    notices.show({
      tone: 'plain',
      text: `Removed ${what}${withHighlights}.`,
      ...(stamp !== null && { action: { label: 'Undo', run: () => void takeBack(stamp) } }),
    })
  }
  return (
    <Dialog
      title={articles.length === 1 ? 'Remove this article?' : `Remove ${what}?`}
      isOpen
      onClose={onClose}
      role="alertdialog"
      size="small"
      actions={
        <>
          <Button autoFocus onPress={onClose}>
            Keep
          </Button>
          <Button variant="danger" onPress={remove}>
            Remove {articles.length === 1 ? 'the article' : what}
          </Button>
        </>
      }
    >
      {articles.slice(0, 5).map(({ id, title }) => (
        <p key={id} className="library-remove-title" dir="auto">
          {title ?? 'No title'}
        </p>
      ))}
      {articles.length > 5 && <p>and {articles.length - 5} more</p>}
      <p>
        {counts.data
          ? goesWith(counts.data, articles.length === 1 ? 'it' : 'them')
          : counts.isError
            ? 'What goes with it could not be counted.'
            : 'Counting what goes with it…'}
      </p>
      <p className="library-hint">
        It can be undone, and removed articles can be restored from ‘Removed’. The original files stay in the project
        folder.
      </p>
    </Dialog>
  )
}

function goesWith(
  {
    highlights,
    evidence,
    citations,
    sections,
  }: {
    highlights: number
    evidence: number
    citations: number
    sections: number
  },
  them: string,
): string {
  if (highlights === 0 && evidence === 0 && sections === 0)
    return `No highlights go with ${them}, and nothing refers to ${them}.`
  const parts = [
    countWords(highlights, 'highlight'),
    ...(evidence ? [`${countWords(evidence, 'piece')} of evidence of events`] : []),
  ]
  const cited =
    citations > 0
      ? ` The dossier cites ${them} ${citations === 1 ? 'once' : `${citations.toLocaleString('en')} times`}, in ${countWords(sections, 'section')}, and will say there that the passage is missing.`
      : ''
  return `With ${them} ${highlights === 1 && evidence === 0 ? 'goes' : 'go'} ${parts.join(' and ')}.${cited}`
}
