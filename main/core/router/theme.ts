import { divideTheme } from '../connect/divide-theme.ts'
import { countThemeRemoval, createTheme, editTheme, moveTheme, removeThemes } from '../connect/edit-theme.ts'
import { listThemes } from '../connect/list-records.ts'
import { mergeRecords, splitRecord } from '../connect/merge-records.ts'
import { themePassages } from '../connect/theme-passages.ts'
import { themeTree } from '../connect/theme-tree.ts'
import { projectOf, stateOf } from './context.ts'
import { os } from './implementer.ts'

export const themeRouter = os.theme.router({
  list: os.theme.list.handler(({ context, input }) => listThemes(stateOf(context, input))),
  tree: os.theme.tree.handler(({ context, input }) => themeTree(stateOf(context, input))),
  create: os.theme.create.handler(async ({ context, input: { project, ...fields } }) => ({
    id: await createTheme(projectOf(context, { project }), fields),
  })),
  edit: os.theme.edit.handler(async ({ context, input }) => {
    await editTheme(projectOf(context, input), input.themeId, input.set)
    return {}
  }),
  move: os.theme.move.handler(async ({ context, input }) => ({
    action: await moveTheme(projectOf(context, input), input.themeId, input.parent),
  })),
  merge: os.theme.merge.handler(async ({ context, input }) => ({
    action: await mergeRecords(projectOf(context, input), 'theme', input),
  })),
  split: os.theme.split.handler(async ({ context, input }) => {
    await splitRecord(projectOf(context, input), 'theme', input.themeId)
    return {}
  }),
  divide: os.theme.divide.handler(({ context, input }) => divideTheme(projectOf(context, input), input)),
  passages: os.theme.passages.handler(({ context, input }) => themePassages(stateOf(context, input), input)),
  removalCount: os.theme.removalCount.handler(({ context, input }) =>
    countThemeRemoval(stateOf(context, input), input.themeIds),
  ),
  remove: os.theme.remove.handler(async ({ context, input }) => ({
    action: await removeThemes(projectOf(context, input), input.themeIds),
  })),
})
