import { type Api, api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAct } from '../api/use-answer.ts'

type Changes = Parameters<Api['actor']['edit']>[0]['set']

/** Ways to change one actor, each change one action. */
export interface ActorEdit {
  isReadOnly: boolean
  /** A failure becomes a notice. */
  set(changes: Changes): Promise<unknown>
  /** A failure is thrown, for a field that shows it itself. */
  setOrThrow(changes: Changes): Promise<unknown>
}

/** Ways to change the actor with this id. */
export function useActorEdit(actorId: string): ActorEdit {
  const { project, readOnlyReason } = useProject()
  const act = useAct()
  const setOrThrow = (set: Changes) => api.actor.edit({ project: project.handle, actorId, set })
  return { isReadOnly: readOnlyReason !== null, setOrThrow, set: (changes) => act(() => setOrThrow(changes)) }
}
