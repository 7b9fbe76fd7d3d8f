import { conflictPlaces } from '../conflict/conflict-places.ts'
import { listConflicts } from '../conflict/list-conflicts.ts'
import { settleConflict } from '../conflict/settle-conflict.ts'
import { inspectSharedFile } from '../merge/inspect-shared-file.ts'
import { mergeSharedFile, previewSharedFile } from '../merge/merge-project.ts'
import { projectOf, stateOf } from './context.ts'
import { os } from './implementer.ts'

export const sharedFileRouter = os.sharedFile.router({
  inspect: os.sharedFile.inspect.handler(({ context, input }) => inspectSharedFile(context.host, input.file)),
})

export const mergeRouter = os.merge.router({
  preview: os.merge.preview.handler(({ context, input, signal }) =>
    previewSharedFile(projectOf(context, input), input.file, signal),
  ),
  run: os.merge.run.handler(({ context, input, signal }) =>
    mergeSharedFile(projectOf(context, input), input.file, signal),
  ),
})

export const conflictRouter = os.conflict.router({
  count: os.conflict.count.handler(({ context, input }) => ({
    conflicts: conflictPlaces(stateOf(context, input)).length,
  })),
  list: os.conflict.list.handler(({ context, input }) => listConflicts(projectOf(context, input).store)),
  settle: os.conflict.settle.handler(async ({ context, input }) => {
    await settleConflict(projectOf(context, input), input)
    return {}
  }),
})
