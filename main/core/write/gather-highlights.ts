import { type Block, isHiddenByDefault } from '../../../shared/model/block.ts'
import { coderType } from '../../../shared/model/coder.ts'
import { type Highlight, highlightType } from '../../../shared/model/highlight.ts'
import { readBodyOrNull } from '../check/read-body-or-null.ts'
import { verifiedQuote } from '../check/verified-quote.ts'
import { articlesOf, recordOf, versionsOf } from '../store/project-records.ts'
import type { ProjectStore } from '../store/project-store.ts'
import type { CitedHighlight, UnquotableReason } from './dossier-view.ts'

/** The cited passages, and those of them that must not be quoted. */
export interface GatheredHighlights {
  highlights: Map<string, CitedHighlight>
  unquotable: Map<string, UnquotableReason>
}

/**
 * Reads the passages with these ids out of the texts of their articles: what is printed are the words of the text, never
 * those recorded beside it, and only where the two are the same. Ids without a record are left out.
 */
export async function gatherHighlights(store: ProjectStore, ids: Iterable<string>): Promise<GatheredHighlights> {
  const { state } = store
  const highlights = new Map<string, CitedHighlight>()
  const unquotable = new Map<string, UnquotableReason>()
  const articles = articlesOf(state)
  const articleOfBody = new Set([...versionsOf(state).values()].map((version) => bodyOf(version)))
  const bodies = new Map<string, Block[] | null>()
  for (const id of ids) {
    const highlight = recordOf(state, highlightType, id)
    const article = highlight && articles.get(highlight.articleId)
    if (!highlight || !article) continue
    if (!articleOfBody.has(bodyOf(highlight))) {
      unquotable.set(id, 'differs')
      continue
    }
    const { bodyHash } = highlight
    if (!bodies.has(bodyHash)) bodies.set(bodyHash, await readBodyOrNull(store, bodyHash))
    const blocks = bodies.get(bodyHash) ?? null
    const quote = blocks && verifiedQuote(blocks, highlight)
    if (!blocks || !quote) {
      unquotable.set(id, blocks ? 'differs' : 'unreadable')
      continue
    }
    const block = blocks.find((one) => one.id === highlight.target[0]?.blockId)
    highlights.set(id, {
      id,
      articleId: article.id,
      ...quote,
      direction: block?.direction ?? article.direction,
      language: block?.language ?? article.language,
      paragraphs: paragraphsOf(blocks, highlight),
      page: block?.page ?? null,
      note: highlight.note,
      coder: recordOf(state, coderType, highlight.coderId)?.name ?? '',
    })
  }
  return { highlights, unquotable }
}

const bodyOf = ({ articleId, bodyHash }: { articleId: string; bodyHash: string }): string => `${articleId} ${bodyHash}`

/** Headings do not count: a reader counts paragraphs, quotes, list items and tables. */
function paragraphsOf(blocks: readonly Block[], { target }: Highlight): { first: number; last: number } | null {
  const counted = blocks.filter(({ type }) => !isHiddenByDefault(type) && type !== 'heading')
  const numbers = target.map(({ blockId }) => counted.findIndex(({ id }) => id === blockId) + 1).filter((n) => n > 0)
  return numbers.length > 0 ? { first: Math.min(...numbers), last: Math.max(...numbers) } : null
}
