import { addHighlight } from '../annotate/add-highlight.ts'
import { addHighlightAt } from '../annotate/add-highlight-at.ts'
import {
  addTag,
  countHighlightRemoval,
  removeHighlights,
  removeTag,
  setNote,
  setTags,
  setTranslation,
} from '../annotate/edit-highlight.ts'
import { highlightDetailOf, highlightDetailsOf, highlightsInText } from '../annotate/highlight-details.ts'
import { listHighlights } from '../annotate/list-highlights.ts'
import { citablePassages, searchEvidence } from '../connect/search-evidence.ts'
import { recentTags, suggestTags } from '../connect/suggest-tags.ts'
import { requireArticle } from '../library/read-article.ts'
import { projectOf, stateOf } from './context.ts'
import { highlightExtentRouter } from './highlight-extent.ts'
import { os } from './implementer.ts'

export const highlightRouter = os.highlight.router({
  list: os.highlight.list.handler(({ context, input }) => listHighlights(stateOf(context, input))),
  add: os.highlight.add.handler(({ context, input }) => addHighlight(projectOf(context, input), input.request)),
  listFor: os.highlight.listFor.handler(({ context, input }) => {
    const state = stateOf(context, input)
    requireArticle(state, input.articleId)
    return highlightsInText(state, input.articleId).map((highlight) => highlightDetailOf(state, highlight))
  }),
  details: os.highlight.details.handler(({ context, input }) =>
    highlightDetailsOf(stateOf(context, input), input.highlightIds),
  ),
  addAt: os.highlight.addAt.handler(({ context, input }) => addHighlightAt(projectOf(context, input), input)),
  ...highlightExtentRouter,
  addTag: os.highlight.addTag.handler(({ context, input }) =>
    addTag(projectOf(context, input), input.highlightId, input.tag),
  ),
  removeTag: os.highlight.removeTag.handler(({ context, input }) =>
    removeTag(projectOf(context, input), input.highlightId, input.tag),
  ),
  setTags: os.highlight.setTags.handler(({ context, input }) =>
    setTags(projectOf(context, input), input.highlightId, input.tags),
  ),
  setTranslation: os.highlight.setTranslation.handler(({ context, input }) =>
    setTranslation(projectOf(context, input), input.highlightId, input.translation),
  ),
  setNote: os.highlight.setNote.handler(({ context, input }) =>
    setNote(projectOf(context, input), input.highlightId, input.note),
  ),
  removalCount: os.highlight.removalCount.handler(({ context, input }) =>
    countHighlightRemoval(stateOf(context, input), input.highlightIds),
  ),
  remove: os.highlight.remove.handler(async ({ context, input }) => ({
    action: await removeHighlights(projectOf(context, input), input.highlightIds),
  })),
  quotation: os.highlight.quotation.handler(async ({ context, input }) => {
    const { quotationOf } = await import('../write/quotation.ts') // the citation processor takes a while to load
    return quotationOf(projectOf(context, input).store, input.highlightIds)
  }),
})

export const tagRouter = os.tag.router({
  suggest: os.tag.suggest.handler(({ context, input }) => suggestTags(stateOf(context, input), input)),
  recent: os.tag.recent.handler(({ context, input }) => recentTags(stateOf(context, input), input.limit)),
})

export const evidenceRouter = os.evidence.router({
  get: os.evidence.get.handler(({ context, input }) => citablePassages(stateOf(context, input), input.highlightIds)),
  search: os.evidence.search.handler(({ context, input }) => searchEvidence(stateOf(context, input), input)),
})
