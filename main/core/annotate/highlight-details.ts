import { coderType } from '../../../shared/model/coder.ts'
import { type Highlight, highlightType } from '../../../shared/model/highlight.ts'
import { tagsOf } from '../../../shared/model/tag.ts'
import type { HighlightDetailRow } from '../../../shared/rows/highlight.ts'
import type { TagRow } from '../../../shared/rows.ts'
import { citationCounts } from '../sections/cited-highlights.ts'
import { fieldsOf, recordOf } from '../store/project-records.ts'
import type { State } from '../store/state.ts'
import { highlightIdsIn } from './highlight-index.ts'
import { standIn } from './tag-names.ts'

/** The highlights of one article in the order of its text. */
export function highlightsInText(state: State, articleId: string): Highlight[] {
  return highlightIdsIn(state, articleId).flatMap((id) => recordOf(state, highlightType, id) ?? [])
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
  const { id, articleId, bodyHash, target, quote, note, translation, createdAt, anchor } = highlight
  const coder = recordOf(state, coderType, highlight.coderId)
  return {
    id,
    articleId,
    bodyHash,
    target,
    quote,
    tags: tagRowsOf(state, id),
    note,
    translation,
    coder: coder && { id: coder.id, name: coder.name, colour: coder.colour },
    createdAt,
    anchor,
    sections: citationCounts(state).get(id) ?? 0,
  }
}

/** Some highlights with all that the reader shows of them; those that are not there are left out. */
export function highlightDetailsOf(state: State, ids: readonly string[]): HighlightDetailRow[] {
  return ids.flatMap((id) => {
    const highlight = recordOf(state, highlightType, id)
    return highlight ? [highlightDetailOf(state, highlight)] : []
  })
}
