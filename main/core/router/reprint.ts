import { chooseLead, joinReprints, splitReprint } from '../reprint/edit-reprints.ts'
import { eventOrigins } from '../reprint/event-origins.ts'
import { reprintDetail } from '../reprint/reprint-detail.ts'
import { reprintsOf } from '../reprint/reprints-of.ts'
import { projectOf } from './context.ts'
import { os } from './implementer.ts'

export const reprintRouter = os.reprint.router({
  groups: os.reprint.groups.handler(async ({ context, input }) => {
    const { groups } = await reprintsOf(projectOf(context, input).store)
    return groups.map(({ leadId, isLeadChosen, articleIds }) => ({ leadId, isLeadChosen, articleIds }))
  }),
  of: os.reprint.of.handler(({ context, input }) => reprintDetail(projectOf(context, input).store, input.articleId)),
  join: os.reprint.join.handler(async ({ context, input }) => ({
    action: await joinReprints(projectOf(context, input), input.articleIds),
  })),
  split: os.reprint.split.handler(async ({ context, input }) => ({
    action: await splitReprint(projectOf(context, input), input.articleId),
  })),
  chooseLead: os.reprint.chooseLead.handler(async ({ context, input }) => ({
    action: await chooseLead(projectOf(context, input), input.articleId),
  })),
  eventOrigins: os.reprint.eventOrigins.handler(({ context, input }) => eventOrigins(projectOf(context, input).store)),
})
