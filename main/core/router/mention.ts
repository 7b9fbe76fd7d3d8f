import { acceptMentions, offerAgain, rejectMentions } from '../mentions/judge-mentions.ts'
import { countMentions, listMentions } from '../mentions/list-mentions.ts'
import { mentionIndexOf } from '../mentions/mention-index.ts'
import type { ProjectStore } from '../store/project-store.ts'
import { projectOf } from './context.ts'
import { guarded, os } from './implementer.ts'

async function* scan(store: ProjectStore, signal: AbortSignal | undefined) {
  const index = mentionIndexOf(store)
  yield* index.update(signal)
  return { unreadable: [...index.unreadable] }
}

export const mentionRouter = os.mention.router({
  scan: os.mention.scan.handler(({ context, input, signal }) => guarded(scan(projectOf(context, input).store, signal))),
  count: os.mention.count.handler(({ context, input }) =>
    countMentions(projectOf(context, input).store, input.actorId),
  ),
  list: os.mention.list.handler(({ context, input }) => listMentions(projectOf(context, input).store, input.actorId)),
  accept: os.mention.accept.handler(({ context, input, signal }) =>
    guarded(acceptMentions(projectOf(context, input), input, signal)),
  ),
  reject: os.mention.reject.handler(({ context, input, signal }) =>
    guarded(rejectMentions(projectOf(context, input), input, signal)),
  ),
  offerAgain: os.mention.offerAgain.handler(async ({ context, input }) => ({
    action: await offerAgain(projectOf(context, input), input.rejectionIds),
  })),
})
