import { api } from '../api/connection.ts'
import { failureIn, failureText } from '../api/failure.ts'
import type { OpenedProject } from '../api/project-session.tsx'

/** Opens a project for writing, or, where somebody else holds it, for reading: `heldBy` then says who, in a sentence. */
export async function openForWork(folder: string): Promise<OpenedProject> {
  try {
    return await api.project.open({ folder, mode: 'writing' })
  } catch (error) {
    if (failureIn(error)?.code === 'projectLocked')
      return { ...(await api.project.open({ folder, mode: 'reading' })), heldBy: failureText(error) }
    throw error
  }
}
