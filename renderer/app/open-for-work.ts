import { api } from '../api/connection.ts'
import { failureIn, failureText } from '../api/failure.ts'
import type { OpenedProject } from '../api/project-session.tsx'

/** Where a project cannot be written: it is in use, or its disk is full or takes no writing. */
const readable: readonly string[] = ['projectLocked', 'diskFull', 'permissionDenied', 'outputUnwritable']

/** Opens a project for writing, or, where that cannot be now, for reading: `heldBy` then says why, in a sentence. */
export async function openForWork(folder: string): Promise<OpenedProject> {
  try {
    return await api.project.open({ folder, mode: 'writing' })
  } catch (error) {
    const code = failureIn(error)?.code
    if (code === undefined || !readable.includes(code)) throw error
    const readingReason = code === 'projectLocked' ? 'it is in use elsewhere' : 'it cannot be written where it is'
    return { ...(await api.project.open({ folder, mode: 'reading' })), heldBy: failureText(error), readingReason }
  }
}
