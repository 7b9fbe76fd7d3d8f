import { coderType } from '../../../shared/model/coder.ts'
import type { Highlight } from '../../../shared/model/highlight.ts'
import { tagsOf } from '../../../shared/model/tag.ts'
import type { HighlightDetailRow } from '../../../shared/rows/highlight.ts'
import type { TagRow } from '../../../shared/rows.ts'
import { citationCounts } from '../sections/cited-highlights.ts'
import { fieldsOf, highlightsOf, recordOf } from '../store/project-records.ts'
import { rememberByState } from '../store/remember-by-state.ts'
import type { State } from '../store/state.ts'
import { standIn } from './tag-names.ts'

/** The highlights of each article, in no order. */
export const highlightsByArticle = rememberByState(
  ['highlight'],
  (state): ReadonlyMap<string, readonly Highlight[]> => {
    const byArticle = new Map<string, Highlight[]>()
    for (const highlight of highlightsOf(state).values()) {
      const those = byArticle.get(highlight.articleId)
      if (those) those.push(highlight)
      else byArticle.set(highlight.articleId, [highlight])
    }
    return byArticle
  },
)

const blockNumber = ({ target }: Highlight) => Number(target[0]?.blockId.slice(1) ?? 0)
const start = ({ target }: Highlight) => target[0]?.startUtf16 ?? 0

/** The highlights of one article in the order of its text. */
export function highlightsInText(state: State, articleId: string): Highlight[] {
  const highlights = [...(highlightsByArticle(state).get(articleId) ?? [])]
  return highlights.sort((a, b) => blockNumber(a) - blockNumber(b) || start(a) - start(b) || (a.id < b.id ? -1 : 1))
}

/** The tags of a highlight by name, each once: what was merged counts as what it was merged into. */
export function tagRowsOf(state: State, highlightId: string): TagRow[] {
  const rows = new Map<string, TagRow>()
  for (const { kind, id } of tagsOf(fieldsOf(state, 'highlight', highlightId))) {
    const record = standIn(state, kind, id)
    if (record) rows.set(`${kind}:${record.id}`, { kind, id: record.id, name: record.name })
  }
  return [...rows.values()]
}

/** A highlight with all that the reader shows of it. */
export function highlightDetailOf(state: State, highlight: Highlight): HighlightDetailRow {
  const { id, articleId, target, quote, note, createdAt, anchor } = highlight
  const coder = recordOf(state, coderType, highlight.coderId)
  return {
    id,
    articleId,
    target,
    quote,
    tags: tagRowsOf(state, id),
    note,
    coder: coder && { id: coder.id, name: coder.name, colour: coder.colour },
    createdAt,
    anchor,
    sections: citationCounts(state).get(id) ?? 0,
  }
}
