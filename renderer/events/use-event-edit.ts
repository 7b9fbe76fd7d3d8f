import { type Api, api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAct } from '../api/use-answer.ts'

type Changes = Parameters<Api['event']['edit']>[0]['set']

/** Ways to change one event, each change one action. */
export interface EventEdit {
  isReadOnly: boolean
  /** A failure becomes a notice. */
  set(changes: Changes): Promise<unknown>
  /** A failure is thrown, for a field that shows it itself. */
  setOrThrow(changes: Changes): Promise<unknown>
}

/** Ways to change the event with this id. */
export function useEventEdit(eventId: string): EventEdit {
  const { project, readOnlyReason } = useProject()
  const act = useAct()
  const setOrThrow = (set: Changes) => api.event.edit({ project: project.handle, eventId, set })
  return { isReadOnly: readOnlyReason !== null, setOrThrow, set: (changes) => act(() => setOrThrow(changes)) }
}
