import { compareVersions } from '../version/compare-versions.ts'
import { importGivenVersion } from '../version/import-given-version.ts'
import { listVersions, readVersion } from '../version/read-version.ts'
import { carryOverBehind, confirmPlaces, placeHighlight, takeOut } from '../version/settle-highlights.ts'
import { unsettledRows } from '../version/unsettled.ts'
import { projectOf, stateOf } from './context.ts'
import { guarded, os } from './implementer.ts'

export const versionRouter = os.version.router({
  list: os.version.list.handler(({ context, input }) => listVersions(stateOf(context, input), input.articleId)),
  read: os.version.read.handler(({ context, input }) => {
    const { store, coderId } = projectOf(context, input)
    return readVersion(store, { ...input, coderId })
  }),
  compare: os.version.compare.handler(({ context, input, signal }) =>
    compareVersions(projectOf(context, input).store, input, signal),
  ),
  import: os.version.import.handler(({ context, input, signal }) =>
    guarded(importGivenVersion(context.host, projectOf(context, input), input, signal)),
  ),
  unsettled: os.version.unsettled.handler(({ context, input }) =>
    unsettledRows(stateOf(context, input), input.articleId),
  ),
  confirm: os.version.confirm.handler(async ({ context, input }) => ({
    action: await confirmPlaces(projectOf(context, input), input.highlightIds),
  })),
  place: os.version.place.handler(async ({ context, input }) => ({
    action: await placeHighlight(projectOf(context, input), input),
  })),
  takeOut: os.version.takeOut.handler(async ({ context, input }) => ({
    action: await takeOut(projectOf(context, input), input.highlightIds),
  })),
  carryOver: os.version.carryOver.handler(({ context, input, signal }) =>
    carryOverBehind(projectOf(context, input), input.articleId, signal),
  ),
})
