/** Where a cell's text stands in its block. UTF-16 units, the end is exclusive. */
export interface Cell {
  startUtf16: number
  endUtf16: number
}

/** The rows of a table block: a line a row, tabs between cells. */
export function tableCellsOf(text: string): Cell[][] {
  const rows: Cell[][] = []
  let start = 0
  for (const line of text.split('\n')) {
    const row: Cell[] = []
    for (const cell of line.split('\t')) {
      row.push({ startUtf16: start, endUtf16: start + cell.length })
      start += cell.length + 1
    }
    rows.push(row)
  }
  return rows
}
