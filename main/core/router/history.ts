import type { TakenBackRow } from '../../../shared/rows/history.ts'
import { actionDetail } from '../history/action-detail.ts'
import type { EditHistory, TakenBack } from '../history/edit-history.ts'
import { goBack, previewGoBack } from '../history/go-back.ts'
import { listHistory } from '../history/list-history.ts'
import { nameLeftFields } from '../history/name-left-fields.ts'
import { coderOf, type OpenProject } from '../project/open-projects.ts'
import { os } from './implementer.ts'

/** Typing goes into the log first, so that it, too, is an action that can be taken back. */
async function takeBack(
  project: OpenProject,
  act: (history: EditHistory) => Promise<TakenBack>,
): Promise<TakenBackRow> {
  coderOf(project)
  if (!project.history) return { label: null, left: [] }
  await project.desk?.commitAll()
  const { label, left } = await act(project.history)
  return { label, left: await nameLeftFields(project.store, left) }
}

/** A project with what is typed in it in its log, as far as it can be written to. */
async function withTyping(project: OpenProject): Promise<OpenProject> {
  if (project.store.isWritable) await project.desk?.commitAll()
  return project
}

export const historyRouter = os.history.router({
  state: os.history.state.handler(
    ({ context, input }) => context.projects.get(input.project).history?.state() ?? { undo: null, redo: null },
  ),
  undo: os.history.undo.handler(({ context, input: { project, stamp } }) =>
    takeBack(context.projects.get(project), (history) =>
      stamp === undefined ? history.undo() : history.takeBack(stamp),
    ),
  ),
  redo: os.history.redo.handler(({ context, input }) =>
    takeBack(context.projects.get(input.project), (history) => history.redo()),
  ),
  list: os.history.list.handler(({ context, input: { project, ...page } }) =>
    listHistory(context.projects.get(project).store, page),
  ),
  detail: os.history.detail.handler(({ context, input }) =>
    actionDetail(context.projects.get(input.project).store, input.stamp),
  ),
  goBackPreview: os.history.goBackPreview.handler(async ({ context, input }) =>
    previewGoBack(await withTyping(context.projects.get(input.project)), input.stamp),
  ),
  goBack: os.history.goBack.handler(async ({ context, input }) =>
    goBack(await withTyping(context.projects.get(input.project)), input.stamp),
  ),
})
