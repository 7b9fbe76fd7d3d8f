import { Failure } from '../../../shared/failures.ts'
import { highlightType, type Target } from '../../../shared/model/highlight.ts'
import type { HighlightDetailRow } from '../../../shared/rows/highlight.ts'
import { changeProject } from '../edit/change-project.ts'
import { requireRecord } from '../edit/require-record.ts'
import { requireArticle } from '../library/read-article.ts'
import type { OpenProject } from '../project/open-projects.ts'
import { readBody } from '../store/body.ts'
import { assertMayChange, type IfCited } from './cited-passage.ts'
import type { FoundQuote } from './find-quote.ts'
import { mayBeHidden } from './hidden-blocks.ts'
import { highlightDetailOf } from './highlight-details.ts'
import { requireQuoteAt } from './quote-at.ts'

/** The fields of a highlight that say which words it marks. */
export function extentFields({ target, quote }: FoundQuote) {
  return { target: target.map((part) => ({ ...part })), quote: { ...quote } }
}

/**
 * Makes a highlight mark other words of its article, in the text as it is now; tags, note, evidence and the dossier's
 * citations stay with it. Throws Failure `recordMissing`, `articleMissing`, `targetInvalid`, `targetInPieces`, `passageCited`.
 */
export async function setExtent(
  project: OpenProject,
  { highlightId, target, ifCited }: { highlightId: string; target: readonly Target[]; ifCited: IfCited },
): Promise<HighlightDetailRow> {
  const { store } = project
  const { articleId } = requireRecord(store.state, highlightType, highlightId)
  const { version, removed } = requireArticle(store.state, articleId)
  if (removed) throw new Failure('articleMissing', { id: articleId })
  const blocks = await readBody(store.host.files, store.folder, version.bodyHash)
  const found = requireQuoteAt(blocks, target, {
    articleId,
    isHidden: mayBeHidden(store.state, articleId, version.bodyHash),
  })
  await assertMayChange(project, [highlightId], ifCited)
  const set = { ...extentFields(found), bodyHash: version.bodyHash, anchor: 'exact' }
  await changeProject(project, 'highlight.extent', [{ c: 'highlight', id: highlightId, set }])
  return highlightDetailOf(store.state, requireRecord(store.state, highlightType, highlightId))
}
