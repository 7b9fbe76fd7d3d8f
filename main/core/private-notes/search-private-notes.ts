import { highlightType } from '../../../shared/model/highlight.ts'
import type { PassageRow } from '../../../shared/rows/highlight.ts'
import { normalise } from '../../../shared/text/normalise.ts'
import { tokensOf } from '../../../shared/text/token.ts'
import { passageRowOf } from '../connect/passages.ts'
import type { OpenProject } from '../project/open-projects.ts'
import { recordOf } from '../store/project-records.ts'

/** A passage with what a person noted on it for themselves. */
export type PrivatelyNotedRow = PassageRow & { privateNote: string }

/**
 * The passages whose private note holds all words of the query, each as the beginning of one of its own; none for a query
 * without words. They are read from memory: no index is made of them, so that their words lie nowhere else.
 */
export async function searchPrivateNotes(
  { store, privateNotes, coderId }: OpenProject,
  { query, limit }: { query: string; limit: number },
): Promise<{ total: number; rows: PrivatelyNotedRow[] }> {
  const wanted = tokensOf(normalise(query))
  const rows: PrivatelyNotedRow[] = []
  if (wanted.length === 0) return { total: 0, rows }
  for (const { highlightId, text } of await privateNotes.all(coderId)) {
    const words = tokensOf(normalise(text))
    if (!wanted.every((part) => words.some((word) => word.startsWith(part)))) continue
    const highlight = recordOf(store.state, highlightType, highlightId)
    if (highlight) rows.push({ ...passageRowOf(store.state, highlight), privateNote: text })
  }
  return { total: rows.length, rows: rows.slice(0, limit) }
}
