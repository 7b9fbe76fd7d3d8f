import { articleType } from '../../../shared/model/article.ts'
import { coderType } from '../../../shared/model/coder.ts'
import type { Highlight, Target } from '../../../shared/model/highlight.ts'
import type { RetrievedPassageRow } from '../../../shared/rows/search.ts'
import { tagRowsOf } from '../annotate/highlight-details.ts'
import { recordOf } from '../store/project-records.ts'
import type { State } from '../store/state.ts'
import type { ArticleText } from './article-sentences.ts'
import type { MeetingPlace } from './meeting-place.ts'

/** A place of an article as a row, with its text where that could be read. */
export function passageRow(
  state: State,
  articleId: string,
  { parts, highlights }: MeetingPlace,
  text: ArticleText | null,
): RetrievedPassageRow {
  const article = recordOf(state, articleType, articleId)
  return {
    articleId,
    title: article?.title ?? null,
    outlet: article?.outlet ?? null,
    publishedAt: article?.publishedAt ?? null,
    language: article?.language ?? null,
    direction: article?.direction ?? 'ltr',
    context: text ? parts.flatMap((part) => contextOf(text, part, highlights)) : [],
    highlights: highlights.map((highlight) => highlightRow(state, highlight)),
  }
}

function contextOf(
  { blocks }: ArticleText,
  part: Target,
  highlights: readonly Highlight[],
): RetrievedPassageRow['context'] {
  const block = blocks.get(part.blockId)
  if (!block) return []
  const { blockId, startUtf16 } = part
  const endUtf16 = Math.min(part.endUtf16, block.text.length)
  const marks = highlights.flatMap(({ id, target }) =>
    target.flatMap((each) => {
      const start = Math.max(each.startUtf16, startUtf16)
      const end = Math.min(each.endUtf16, endUtf16)
      const isHere = each.blockId === blockId && start < end
      return isHere ? [{ highlightId: id, startUtf16: start - startUtf16, endUtf16: end - startUtf16 }] : []
    }),
  )
  const text = block.text.slice(startUtf16, endUtf16)
  return [{ blockId, startUtf16, endUtf16, text, direction: block.direction ?? null, marks }]
}

function highlightRow(
  state: State,
  { id, target, quote, coderId, note }: Highlight,
): RetrievedPassageRow['highlights'][number] {
  const coder = recordOf(state, coderType, coderId)
  return {
    id,
    target,
    ...quote,
    tags: tagRowsOf(state, id),
    coder: coder && { id: coder.id, name: coder.name, colour: coder.colour },
    note,
  }
}
