import { Copy } from 'lucide-react'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAct } from '../api/use-answer.ts'
import { useUndoNotice } from '../connections/use-undo-notice.ts'
import { Button } from '../ui/button.tsx'
import { useReprintGroups } from './use-reprint-groups.ts'

/** Says that the selected articles print one report. Nothing where they are known to. */
export function JoinReprints({ articleIds, isDisabled }: { articleIds: readonly string[]; isDisabled: boolean }) {
  const { project } = useProject()
  const groups = useReprintGroups()
  const act = useAct()
  const tell = useUndoNotice()
  const [first = '', ...others] = articleIds
  const group = groups.get(first)
  if (articleIds.length < 2 || (group && others.every((id) => groups.get(id) === group))) return null
  const join = async () => {
    const done = await act(() => api.reprint.join({ project: project.handle, articleIds: [...articleIds] }))
    if (done) tell(`${articleIds.length} articles count as one report now.`, done.action)
  }
  return (
    <Button isDisabled={isDisabled} onPress={() => void join()}>
      <Copy aria-hidden /> They are one report
    </Button>
  )
}
