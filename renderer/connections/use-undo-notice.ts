import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAct } from '../api/use-answer.ts'
import { useNotices } from '../ui/notices.tsx'

/** Says that something was done, with a button that takes it back. */
export function useUndoNotice(): (text: string) => void {
  const notices = useNotices()
  const act = useAct()
  const { project } = useProject()
  return (text) =>
    notices.show({
      tone: 'plain',
      text,
      action: { label: 'Undo', run: () => void act(() => api.history.undo({ project: project.handle })) },
    })
}
