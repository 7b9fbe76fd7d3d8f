import { type PdfRun, runFrom } from './pdf-lines.ts'

/** A table on a page: how many rows it takes, and its cells, the first column first. */
export interface PdfTable {
  rows: number
  cells: string[][]
}

/** Columns begin within this many points of one another. */
const alignment = 4

/**
 * The table whose first row is the one at `from`, or null. A table is two rows or more of which most have two runs or
 * more, with runs that begin, or end, at the same places.
 */
export function tableAt(rows: readonly PdfRun[][], from: number): PdfTable | null {
  const first = rows[from]
  if (!first || first.length < 2) return null
  const starts: number[] = []
  let end = from
  for (; end < rows.length; end++) {
    const row = rows[end] ?? []
    if (row.length < 2 && (end === from || !splitAt(row, starts))) break
    const above = rows[end - 1]?.[0]
    const size = row[0]?.size ?? 0
    if (end > from && above && above.y - (row[0]?.y ?? 0) > size * 3.2) break
    for (const run of row) if (!starts.some((x) => Math.abs(x - run.left) <= alignment)) starts.push(run.left)
  }
  if (end - from < 2) return null
  const runs = rows.slice(from, end).map((row) => (row.length < 2 ? (splitAt(row, starts) ?? row) : row))
  if (!isAligned(runs)) return null
  const isRightToLeft = runs.flat().filter((run) => run.isRightToLeft).length > runs.flat().length / 2
  const cells = runs.map((row) => (isRightToLeft ? row.toReversed() : row).map(({ text }) => text))
  return { rows: end - from, cells }
}

/** Most rows share the place where their second run begins (or, for numbers and right-to-left text, ends). */
function isAligned(rows: readonly (readonly PdfRun[])[]): boolean {
  const seconds = rows.flatMap((row) => row[1] ?? [])
  const share = (edge: (run: PdfRun) => number) =>
    Math.max(
      ...seconds.map((run) => seconds.filter((other) => Math.abs(edge(other) - edge(run)) <= alignment * 3).length),
    )
  return (
    Math.max(
      share(({ left }) => left),
      share(({ right }) => right),
    ) >= Math.max(2, rows.length * 0.6)
  )
}

/** A row without wide gaps, cut where a column of the rows above begins; null where none does. */
function splitAt(row: readonly PdfRun[], starts: readonly number[]): PdfRun[] | null {
  const [only] = row
  if (!only) return null
  const at = only.texts.findIndex(({ x }, index) => {
    const before = only.texts[index - 1]
    return (
      before !== undefined &&
      x - (before.x + before.width) > 1.5 &&
      starts.some((start) => Math.abs(start - x) <= alignment)
    )
  })
  return at < 1 ? null : [runFrom(only.texts.slice(0, at)), runFrom(only.texts.slice(at))]
}
