import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAnswer } from '../api/use-answer.ts'

/** How many reports of their own the evidence of an event comes from, copies of one counted once; null until that is known. */
export function useEventOrigins(eventId: string): number | null {
  const { project } = useProject()
  const { data } = useAnswer(['origin', 'events'], () => api.reprint.eventOrigins({ project: project.handle }))
  return data?.find((row) => row.eventId === eventId)?.origins ?? null
}
