import { type ReactNode, useState } from 'react'
import { quotedWords } from '../../shared/failure-words.ts'
import type { FailureValue } from '../../shared/failures.ts'
import type { Target } from '../../shared/model/highlight.ts'
import type { TextPoint } from '../../shared/reader/target.ts'
import { putHighlights } from '../api/article-highlights.ts'
import { api } from '../api/connection.ts'
import { failureIn, failureText } from '../api/failure.ts'
import { useProject } from '../api/project-session.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useNotices } from '../ui/notices.tsx'

/** What a person has agreed to. */
interface Agreed {
  ifCited: 'refuse' | 'change'
  between: 'refuse' | 'take'
}

type Question = Extract<FailureValue, { code: 'passageCited' | 'wordsBetween' }>

interface Asked {
  question: Question
  goOn(agreed: Partial<Agreed>): void
}

/**
 * What changes the words of highlights. Asks first where they are quoted, or where words between two highlights come
 * in. Place `question` on the screen. `onDone` is told the highlight that is emphasised then.
 */
export function useExtentActs(articleId: string, onDone: (highlightId: string) => void) {
  const { handle } = useProject().project
  const notices = useNotices()
  const [asked, setAsked] = useState<Asked | null>(null)

  const attempt = async (act: (agreed: Agreed) => Promise<string>, agreed: Agreed, said: string): Promise<void> => {
    setAsked(null)
    try {
      onDone(await act(agreed))
      notices.show({ tone: 'ok', text: `${said} Undo takes it back.` })
    } catch (error) {
      const failure = failureIn(error)
      if (failure?.code === 'passageCited' || failure?.code === 'wordsBetween')
        setAsked({ question: failure, goOn: (more) => void attempt(act, { ...agreed, ...more }, said) })
      else notices.show({ tone: 'danger', text: failureText(error) })
    }
  }
  const nothingAgreed: Agreed = { ifCited: 'refuse', between: 'refuse' }

  return {
    setTarget: (highlightId: string, target: readonly Target[]) =>
      attempt(
        async ({ ifCited }) => {
          const input = { project: handle, highlightId, target: [...target], ifCited }
          putHighlights(articleId, [highlightId], [await api.highlight.setTarget(input)])
          return highlightId
        },
        nothingAgreed,
        'The highlight marks other words now.',
      ),
    split: (highlightId: string, at: TextPoint) =>
      attempt(
        async ({ ifCited }) => {
          const parts = await api.highlight.split({ project: handle, highlightId, at, ifCited })
          putHighlights(
            articleId,
            parts.map(({ id }) => id),
            parts,
          )
          return parts[1]?.id ?? highlightId
        },
        nothingAgreed,
        'The highlight is split in two. Note and citations stay with the first part; both have the tags.',
      ),
    join: (highlightIds: readonly string[]) =>
      attempt(
        async (agreed) => {
          const joined = await api.highlight.join({ project: handle, highlightIds: [...highlightIds], ...agreed })
          putHighlights(articleId, highlightIds, [joined])
          return joined.id
        },
        nothingAgreed,
        'The highlights are one now, with the tags, notes and evidence of both.',
      ),
    question: <ExtentQuestion asked={asked} onClose={() => setAsked(null)} />,
  }
}

function ExtentQuestion({ asked, onClose }: { asked: Asked | null; onClose(): void }): ReactNode {
  const isCited = asked?.question.code === 'passageCited'
  return (
    <Dialog
      title={isCited ? 'Change a passage that is quoted?' : 'Take in the words between?'}
      role="alertdialog"
      size="small"
      isOpen={asked !== null}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Leave it as it is</Button>
          <Button
            variant="primary"
            autoFocus
            onPress={() => asked?.goOn(isCited ? { ifCited: 'change' } : { between: 'take' })}
          >
            {isCited ? 'Change the quotations too' : 'Take them in'}
          </Button>
        </>
      }
    >
      {asked?.question.code === 'passageCited' && (
        <p>
          These words are quoted {quotedWords(asked.question.data)}. The quotations stay linked to this highlight and
          will say its new words. To keep them as they are, leave it, and mark the new words as another highlight. You
          can undo this.
        </p>
      )}
      {asked?.question.code === 'wordsBetween' && (
        <p>
          Between these highlights stand words that neither marks: <q dir="auto">{asked.question.data.words}</q>
        </p>
      )}
    </Dialog>
  )
}
