import type { EvidenceRow } from '../../shared/rows/connections.ts'

/** The passages of each article together, in the order in which the articles first come. */
export function byArticle(rows: readonly EvidenceRow[]): [EvidenceRow, ...EvidenceRow[]][] {
  const groups = new Map<string, [EvidenceRow, ...EvidenceRow[]]>()
  for (const row of rows) {
    const group = groups.get(row.articleId)
    if (group) group.push(row)
    else groups.set(row.articleId, [row])
  }
  return [...groups.values()]
}
