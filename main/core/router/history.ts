import type { TakenBackRow } from '../../../shared/rows/history.ts'
import { nameLeftFields } from '../history/name-left-fields.ts'
import { coderOf, type OpenProject } from '../project/open-projects.ts'
import { os } from './implementer.ts'

/** Typing goes into the log first, so that it, too, is an action that can be taken back. */
async function takeBack(project: OpenProject, direction: 'undo' | 'redo'): Promise<TakenBackRow> {
  coderOf(project)
  if (!project.history) return { label: null, left: [] }
  await project.desk?.commitAll()
  const { label, left } = await project.history[direction]()
  return { label, left: await nameLeftFields(project.store, left) }
}

export const historyRouter = os.history.router({
  state: os.history.state.handler(
    ({ context, input }) => context.projects.get(input.project).history?.state ?? { undo: null, redo: null },
  ),
  undo: os.history.undo.handler(({ context, input }) => takeBack(context.projects.get(input.project), 'undo')),
  redo: os.history.redo.handler(({ context, input }) => takeBack(context.projects.get(input.project), 'redo')),
})
