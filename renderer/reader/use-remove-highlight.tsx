import { type ReactNode, useState } from 'react'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAct } from '../api/use-answer.ts'
import { useTakeBack } from '../history/use-take-back.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useNotices } from '../ui/notices.tsx'

interface Question {
  highlightId: string
  evidence: number
  sections: number
}

/** Removes a highlight, undoably; asks first where evidence goes with it or the dossier cites it. Place `question` on the screen. */
export function useRemoveHighlight(onRemoved: (highlightId: string) => void): {
  remove(highlightId: string): void
  question: ReactNode
} {
  const { project } = useProject()
  const act = useAct()
  const notices = useNotices()
  const takeBack = useTakeBack()
  const [asked, setAsked] = useState<Question | null>(null)
  const takeAway = async (highlightId: string) => {
    setAsked(null)
    const done = await act(() => api.highlight.remove({ project: project.handle, highlightIds: [highlightId] }))
    if (!done) return
    onRemoved(highlightId)
    const { action: stamp } = done
    notices.show({
      tone: 'ok',
      text: 'The highlight is removed.',
      ...(stamp !== null && { action: { label: 'Undo', run: () => void takeBack(stamp) } }),
    })
  }
  const remove = async (highlightId: string) => {
    const count = await act(() => api.highlight.removalCount({ project: project.handle, highlightIds: [highlightId] }))
    if (!count) return
    if (count.evidence + count.sections === 0) await takeAway(highlightId)
    else setAsked({ highlightId, ...count })
  }
  const question = (
    <Dialog
      title="Remove this highlight?"
      role="alertdialog"
      size="small"
      isOpen={asked !== null}
      onClose={() => setAsked(null)}
      actions={
        <>
          <Button onPress={() => setAsked(null)}>Keep it</Button>
          <Button variant="danger" autoFocus onPress={() => asked && void takeAway(asked.highlightId)}>
            Remove the highlight
          </Button>
        </>
      }
    >
      <p>{asked && consequences(asked)} The article itself stays as it is. You can undo this.</p>
    </Dialog>
  )
  return { remove: (highlightId) => void remove(highlightId), question }
}

function consequences({ evidence, sections }: Question): string {
  const parts = [
    evidence > 0 && `It is evidence for ${evidence === 1 ? 'an event' : `${evidence} events`}, and that goes with it.`,
    sections > 0 &&
      `${sections === 1 ? 'A section' : `${sections} sections`} of the dossier ${sections === 1 ? 'cites' : 'cite'} it.`,
  ]
  return parts.filter(Boolean).join(' ')
}
