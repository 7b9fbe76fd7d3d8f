import type { ThemeTreeRow } from '../../shared/rows/connections.ts'
import { normaliseName } from '../../shared/text/normalise.ts'

/** A theme with those below it. */
export interface ThemeNode extends ThemeTreeRow {
  children: ThemeNode[]
}

/** The rows of the codebook as a tree. `filter` leaves the themes in whose name it stands, with those above them. */
export function themeNodes(rows: readonly ThemeTreeRow[], filter: string): ThemeNode[] {
  const wanted = normaliseName(filter)
  const kept = new Set<string>()
  const byId = new Map(rows.map((row) => [row.id, row]))
  for (const row of rows) {
    if (!normaliseName(row.name).includes(wanted)) continue
    for (
      let at: ThemeTreeRow | undefined = row;
      at && !kept.has(at.id);
      at = at.parent ? byId.get(at.parent) : undefined
    )
      kept.add(at.id)
  }
  const nodes = new Map<string, ThemeNode>()
  const roots: ThemeNode[] = []
  for (const row of rows) {
    if (!kept.has(row.id)) continue
    const node = { ...row, children: [] }
    nodes.set(row.id, node)
    const above = row.parent === null ? undefined : nodes.get(row.parent)
    if (above) above.children.push(node)
    else roots.push(node)
  }
  return roots
}

/** Where Alt and an arrow move a theme: right, below the one before it; left, out beside the one above. Undefined where it cannot go there. */
export function moveByKey(rows: readonly ThemeTreeRow[], themeId: string, to: 'in' | 'out'): string | null | undefined {
  const row = rows.find(({ id }) => id === themeId)
  if (!row) return undefined
  if (to === 'out') return row.parent === null ? undefined : (rows.find(({ id }) => id === row.parent)?.parent ?? null)
  const siblings = rows.filter(({ parent }) => parent === row.parent)
  return siblings[siblings.indexOf(row) - 1]?.id
}

/** Whether a theme is another or stands below it. */
export function isWithin(rows: readonly ThemeTreeRow[], themeId: string, above: string): boolean {
  const seen = new Set<string>()
  for (let at: string | null = themeId; at !== null && !seen.has(at); ) {
    if (at === above) return true
    seen.add(at)
    const id: string = at
    at = rows.find((row) => row.id === id)?.parent ?? null
  }
  return false
}
