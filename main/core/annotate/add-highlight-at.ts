import { Failure } from '../../../shared/failures.ts'
import { highlightType, type Target } from '../../../shared/model/highlight.ts'
import { tagFieldName } from '../../../shared/model/tag.ts'
import type { HighlightDetailRow, TagChoice } from '../../../shared/rows/highlight.ts'
import { changeProject } from '../edit/change-project.ts'
import { requireRecord } from '../edit/require-record.ts'
import { requireArticle } from '../library/read-article.ts'
import { coderOf, type OpenProject } from '../project/open-projects.ts'
import { readBody } from '../store/body.ts'
import { mayBeHidden } from './hidden-blocks.ts'
import { highlightDetailOf } from './highlight-details.ts'
import { requireQuoteAt } from './quote-at.ts'
import { resolveTagChoices } from './resolve-tag-choices.ts'

/** A passage to mark by its place, with its first tags and note. */
export interface PlacedHighlight {
  articleId: string
  target: Target[]
  tags: TagChoice[]
  note: string
}

/**
 * Marks a passage by its place, with its tags, in one action. Throws Failure `articleMissing`, `targetInvalid`,
 * `targetInPieces`, `recordMissing`, `nameAmbiguous`, `bodyMissing`.
 */
export async function addHighlightAt(project: OpenProject, placed: PlacedHighlight): Promise<HighlightDetailRow> {
  const { store } = project
  const coderId = coderOf(project)
  const { article, version, removed } = requireArticle(store.state, placed.articleId)
  if (removed) throw new Failure('articleMissing', { id: placed.articleId })
  const blocks = await readBody(store.host.files, store.folder, version.bodyHash)
  const found = requireQuoteAt(blocks, placed.target, {
    articleId: article.id,
    isHidden: mayBeHidden(store.state, article.id, version.bodyHash),
  })
  const { tags, newRecords } = resolveTagChoices(store, placed.tags)
  const id = store.newId('highlight')
  const set = {
    articleId: article.id,
    bodyHash: version.bodyHash,
    target: found.target.map((part) => ({ ...part })),
    quote: { ...found.quote },
    coderId,
    createdAt: new Date(store.host.clock.nowMs()).toISOString(),
    ...(placed.note ? { note: placed.note } : {}),
    ...Object.fromEntries(tags.map((tag) => [tagFieldName(tag), true])),
  }
  await changeProject(project, 'highlight.add', [...newRecords, { c: 'highlight', id, set }])
  return highlightDetailOf(store.state, requireRecord(store.state, highlightType, id))
}
