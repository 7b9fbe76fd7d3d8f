import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAct } from '../api/use-answer.ts'
import { useNotices } from '../ui/notices.tsx'
import { leftWords } from './left-words.ts'

/** Takes back one action by its stamp, whatever was done since, and says what of it had to be left. */
export function useTakeBack(): (stamp: string) => Promise<void> {
  const { project } = useProject()
  const act = useAct()
  const notices = useNotices()
  return async (stamp) => {
    const done = await act(() => api.history.undo({ project: project.handle, stamp }))
    if (!done) return
    if (done.label === null) notices.show({ tone: 'plain', text: 'This is undone already.' })
    else if (done.left.length > 0)
      notices.show({ tone: 'plain', text: `Undone as far as it could be.${leftWords(done.left)}` })
  }
}
