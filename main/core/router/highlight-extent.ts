import { joinHighlights } from '../annotate/join-highlights.ts'
import { setExtent } from '../annotate/set-extent.ts'
import { splitHighlight } from '../annotate/split-highlight.ts'
import { projectOf } from './context.ts'
import { os } from './implementer.ts'

export const highlightExtentRouter = {
  setTarget: os.highlight.setTarget.handler(({ context, input }) => setExtent(projectOf(context, input), input)),
  split: os.highlight.split.handler(({ context, input }) => splitHighlight(projectOf(context, input), input)),
  join: os.highlight.join.handler(({ context, input }) => joinHighlights(projectOf(context, input), input)),
}
