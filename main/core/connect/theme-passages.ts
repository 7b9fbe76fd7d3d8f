import { themeType } from '../../../shared/model/theme.ts'
import type { PassageRow } from '../../../shared/rows/highlight.ts'
import { highlightsInOrder } from '../annotate/list-highlights.ts'
import { requireRecord } from '../edit/require-record.ts'
import type { State } from '../store/state.ts'
import { passageRowOf } from './passages.ts'
import { highlightIdsTagged } from './tag-index.ts'
import { themeTree } from './theme-tree.ts'

/** The passages that bear a theme, with `below` also those of the themes below it; at most `limit` of them, and how many there are. */
export function themePassages(
  state: State,
  { themeId, below, limit }: { themeId: string; below: boolean; limit: number },
): { total: number; rows: PassageRow[] } {
  requireRecord(state, themeType, themeId)
  const themeIds = below ? [themeId, ...themesBelow(state, themeId)] : [themeId]
  const ids = new Set(themeIds.flatMap((id) => [...highlightIdsTagged(state, 'theme', id)]))
  const found = highlightsInOrder(state, ids)
  return { total: found.length, rows: found.slice(0, limit).map((highlight) => passageRowOf(state, highlight)) }
}

/** The ids of all themes below one, at any depth. */
function themesBelow(state: State, themeId: string): string[] {
  const rows = themeTree(state)
  const first = rows.findIndex(({ id }) => id === themeId)
  const depth = rows[first]?.depth ?? 0
  const after = rows.slice(first + 1)
  const end = after.findIndex((row) => row.depth <= depth)
  return (end === -1 ? after : after.slice(0, end)).map(({ id }) => id)
}
