import { stringify } from 'csv-stringify/sync'

/** What stands in one field: text, a number, or nothing. */
export type Cell = string | number | null

/** A list before it has a form: the names of its columns, and its rows one by one. */
export interface ListTable {
  header: readonly string[]
  rows: Iterable<readonly Cell[]>
  /** How many articles could not be read, and so may be missing from it; none where it is not said. */
  unreadable?: number
}

/** One column of a list of records. */
export interface ListColumn<Row> {
  header: string
  value(row: Row): Cell
}

/** Records as a list with these columns. */
export function listTable<Row>(columns: readonly ListColumn<Row>[], records: Iterable<Row>): ListTable {
  function* rows() {
    for (const record of records) yield columns.map((column) => column.value(record))
  }
  return { header: columns.map(({ header }) => header), rows: rows() }
}

// What a spreadsheet program takes for the beginning of a formula (OWASP, CSV injection), with the full-width forms.
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/

/**
 * Text that no spreadsheet program runs: where it would begin a formula, an apostrophe is put before it, which those
 * programs read as “this is text”. It can be undone exactly (see `unguardFormula`): text that begins with apostrophes and
 * then such a sign gets one more.
 */
export function guardFormula(text: string): string {
  return formula.test(text) ? `'${text}` : text
}

/** The text as it was before `guardFormula`. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text
}

const rowsAtOnce = 500

/**
 * A list as CSV, part by part: UTF-8 with a byte order mark, so that Excel reads it as such; lines ending in CRLF (RFC
 * 4180); every text in quotation marks, so that no separator or line break within it counts; formulas guarded.
 */
export function* csvParts({ header, rows }: ListTable): Generator<string> {
  yield `\uFEFF${csvLines([header])}`
  let waiting: (readonly Cell[])[] = []
  for (const row of rows) {
    waiting.push(row.map((cell) => (typeof cell === 'string' ? guardFormula(cell) : cell)))
    if (waiting.length < rowsAtOnce) continue
    yield csvLines(waiting)
    waiting = []
  }
  if (waiting.length > 0) yield csvLines(waiting)
}

function csvLines(rows: readonly (readonly Cell[])[]): string {
  return stringify([...rows], { record_delimiter: 'windows', quoted_string: true })
}
