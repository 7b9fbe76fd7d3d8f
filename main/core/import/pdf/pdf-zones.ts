import type { PdfRun } from './pdf-lines.ts'

/** A part of a page that is read from top to bottom before the next one begins. Rows from top to bottom. */
export interface PdfZone {
  rows: PdfRun[][]
  left: number
  right: number
}

/** Gutters are at least this wide, in points. */
const leastGutter = 7
/** Rows that a gutter must part before it is one. */
const leastRows = 4
/** Runs of a column of prose are at least this long on average, in UTF-16 units. */
const leastProse = 18

/**
 * The zones of a page in reading order: where text stands in columns, one column after the other, the first on the side
 * that its script begins on; full-width rows between them where they stand. Tables, which have gaps but no prose, stay whole.
 */
export function pdfZones(rows: readonly PdfRun[][]): PdfZone[] {
  const gutters = findGutters(rows)
  if (gutters.length === 0) return rows.length === 0 ? [] : [zoneOf([...rows])]
  const zones: PdfZone[] = []
  let columnar: PdfRun[][] = []
  let whole: PdfRun[][] = []
  const closeWhole = () => {
    if (whole.length > 0) zones.push(zoneOf(whole))
    whole = []
  }
  const closeColumns = () => {
    const columns = columnsOf(columnar, gutters)
    if (columns === null) whole.push(...columnar)
    else {
      closeWhole()
      zones.push(...columns)
    }
    columnar = []
  }
  for (const row of rows) {
    if (row.some((run) => gutters.some((x) => run.left < x && run.right > x))) {
      closeColumns()
      whole.push(row)
    } else columnar.push(row)
  }
  closeColumns()
  closeWhole()
  return zones
}

/** Places (x) that hardly any row of the page crosses while many rows have text on either side. */
function findGutters(rows: readonly PdfRun[][]): number[] {
  const runs = rows.flat()
  if (rows.length < leastRows) return []
  const left = Math.min(...runs.map((run) => run.left))
  const right = Math.max(...runs.map((run) => run.right))
  const covered = new Array<number>(Math.max(0, Math.ceil(right - left)) + 1).fill(0)
  for (const run of runs)
    for (let x = Math.max(0, Math.floor(run.left - left)); x <= Math.min(covered.length - 1, run.right - left); x++)
      covered[x] = (covered[x] ?? 0) + 1
  const most = Math.max(...covered)
  const crossing = Math.max(1, most * 0.35)
  const gutters: number[] = []
  let start = -1
  for (let x = 0; x <= covered.length; x++) {
    const isFree = x < covered.length && (covered[x] ?? 0) <= crossing
    if (isFree && start < 0) start = x
    if (isFree || start < 0) continue
    const isInside = start > covered.length * 0.12 && x < covered.length * 0.88
    if (isInside && x - start >= leastGutter) gutters.push(...clearest(covered, start, x).map((at) => at + left))
    start = -1
  }
  return gutters
}

/** The middle of the part of a gap that the fewest rows cross, if it is wide enough itself. */
function clearest(covered: readonly number[], start: number, end: number): number[] {
  const least = Math.min(...covered.slice(start, end))
  const first = covered.findIndex((count, x) => x >= start && count === least)
  let last = first
  while (last + 1 < end && covered[last + 1] === least) last++
  return last - first + 1 >= leastGutter ? [(first + last + 1) / 2] : []
}

/** The columns of rows that no run crosses a gutter of, or null where they are no columns of prose. */
function columnsOf(rows: readonly PdfRun[][], gutters: readonly number[]): PdfZone[] | null {
  const edges = [Number.NEGATIVE_INFINITY, ...gutters, Number.POSITIVE_INFINITY]
  const columns = edges.slice(1).flatMap((end, index) => {
    const start = edges[index] ?? 0
    const inside = rows
      .map((row) => row.filter((run) => run.left >= start && run.right <= end))
      .filter((row) => row.length > 0)
    return inside.length > 0 ? [inside] : []
  })
  if (columns.length < 2 || columns.filter((column) => column.length >= 2).length < 2) return null
  if (columns.filter(isProse).length < 2) return null
  const zones = columns.map(zoneOf)
  const runs = rows.flat()
  const isRightToLeft = runs.filter((run) => run.isRightToLeft).length > runs.length / 2
  return isRightToLeft ? zones.reverse() : zones
}

function isProse(column: readonly PdfRun[][]): boolean {
  const runs = column.flat()
  return runs.reduce((sum, { text }) => sum + text.length, 0) / runs.length >= leastProse && column.length >= 3
}

function zoneOf(rows: PdfRun[][]): PdfZone {
  const runs = rows.flat()
  return {
    rows,
    left: Math.min(...runs.map((run) => run.left)),
    right: Math.max(...runs.map((run) => run.right)),
  }
}
