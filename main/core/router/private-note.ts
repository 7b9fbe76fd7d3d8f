import { Failure } from '../../../shared/failures.ts'
import { highlightType } from '../../../shared/model/highlight.ts'
import { highlightIdsIn } from '../annotate/highlight-index.ts'
import { requireRecord } from '../edit/require-record.ts'
import { searchPrivateNotes } from '../private-notes/search-private-notes.ts'
import { coderOf } from '../project/open-projects.ts'
import { projectOf } from './context.ts'
import { os } from './implementer.ts'

export const privateNoteRouter = os.privateNote.router({
  listFor: os.privateNote.listFor.handler(async ({ context, input }) => {
    const { privateNotes, coderId, store } = projectOf(context, input)
    const inArticle = new Set(highlightIdsIn(store.state, input.articleId))
    const notes = await privateNotes.all(coderId)
    return notes
      .filter(({ highlightId }) => inArticle.has(highlightId))
      .map(({ highlightId, text }) => ({ highlightId, text }))
  }),
  set: os.privateNote.set.handler(async ({ context, input: { highlightId, text, ...input } }) => {
    const project = projectOf(context, input)
    requireRecord(project.store.state, highlightType, highlightId)
    const coderId = coderOf(project)
    const { folder, isWritable, readOnlyReason } = project.store
    if (!isWritable) throw new Failure('projectReadOnly', { path: folder, reason: readOnlyReason ?? '' })
    await project.privateNotes.set({ highlightId, coderId, text })
    project.changes.tell({ type: 'privateNote', highlightId })
    return {}
  }),
  search: os.privateNote.search.handler(({ context, input }) => searchPrivateNotes(projectOf(context, input), input)),
})
