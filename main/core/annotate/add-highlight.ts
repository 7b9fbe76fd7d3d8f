import { Failure } from '../../../shared/failures.ts'
import { articleType } from '../../../shared/model/article.ts'
import { highlightType } from '../../../shared/model/highlight.ts'
import { tagFieldName } from '../../../shared/model/tag.ts'
import { versionType } from '../../../shared/model/version.ts'
import type { HighlightRefusalRow, HighlightRequest, HighlightResultRow } from '../../../shared/rows.ts'
import { coderOf, type OpenProject } from '../project/open-projects.ts'
import { readBody } from '../store/body.ts'
import { recordOf } from '../store/project-records.ts'
import { findQuote } from './find-quote.ts'
import { highlightRowOf } from './list-highlights.ts'
import { resolveTags } from './tag-names.ts'

/**
 * Marks the passage with these words, as a new highlight, with its tags, in one action. Where the passage is not found
 * exactly once, or a name could mean several records, nothing is changed and the row says why.
 */
export async function addHighlight(project: OpenProject, request: HighlightRequest): Promise<HighlightResultRow> {
  const { store } = project
  const coderId = coderOf(project)
  const refuse = (refusal: Partial<HighlightRefusalRow> & Pick<HighlightRefusalRow, 'error'>): HighlightRefusalRow => ({
    articleId: request.articleId,
    exact: request.exact,
    places: [],
    name: null,
    candidates: [],
    ...refusal,
  })
  const article = recordOf(store.state, articleType, request.articleId)
  const version = article && recordOf(store.state, versionType, article.versionId)
  if (!article || !version) return refuse({ error: 'articleMissing' })
  const blocks = await readBody(store.host.files, store.folder, version.bodyHash).catch((error: unknown) => {
    if (error instanceof Failure) return null
    throw error
  })
  if (!blocks) return refuse({ error: 'bodyUnreadable' })
  const search = findQuote(blocks, request)
  if ('places' in search) {
    const places = search.places.map(({ target, quote }) => ({
      blockId: target[0]?.blockId ?? '',
      prefix: quote.prefix,
      suffix: quote.suffix,
    }))
    return refuse({ error: places.length === 0 ? 'notFound' : 'ambiguous', places })
  }
  const resolved = resolveTags(store, { actor: request.actors, event: request.events, theme: request.themes })
  if ('ambiguous' in resolved) return refuse({ error: 'ambiguousName', ...resolved.ambiguous })

  const { target, quote } = search.found
  const id = store.newId('highlight')
  const set = {
    articleId: article.id,
    bodyHash: version.bodyHash,
    target: target.map((part) => ({ ...part })),
    quote: { ...quote },
    coderId,
    createdAt: new Date(store.host.clock.nowMs()).toISOString(),
    ...(request.note ? { note: request.note } : {}),
    ...Object.fromEntries(resolved.tags.map((tag) => [tagFieldName(tag), true])),
  }
  await store.commit({ label: 'highlight.add', coderId, ops: [...resolved.newRecords, { c: 'highlight', id, set }] })
  const added = recordOf(store.state, highlightType, id)
  if (!added) throw new Error(`the highlight ${id} just added cannot be read`)
  return { ...highlightRowOf(store.state, added), target: added.target }
}
