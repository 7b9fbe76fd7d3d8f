import { collapseWhiteSpace } from '../collapse-white-space.ts'

/** Cells longer than this on average hold prose: the table is a layout. In UTF-16 units. */
const longestMeanCell = 160

/**
 * Text of a data table, a line a row and a tab between cells; null for a table that only lays out the page (one column,
 * tables inside tables, paragraphs in cells).
 */
export function textOfDataTable(table: Element): string | null {
  if (table.querySelector('table, ul, ol, h1, h2, h3, blockquote')) return null
  const rows = [...table.querySelectorAll('tr')].map((row) =>
    [...row.children].filter((cell) => cell.nodeName === 'TD' || cell.nodeName === 'TH').map(textOfCell),
  )
  const filled = rows.filter((cells) => cells.some((text) => text !== ''))
  const widest = Math.max(0, ...filled.map((cells) => cells.filter((text) => text !== '').length))
  if (filled.length < 2 || widest < 2) return null
  const texts = filled.flat().filter((text) => text !== '')
  const units = texts.reduce((sum, text) => sum + text.length, 0)
  if (units / texts.length > longestMeanCell) return null
  return filled.map((cells) => cells.join('\t')).join('\n')
}

function textOfCell(cell: Element): string {
  return collapseWhiteSpace((cell.textContent ?? '').replace(/\s+/g, (run) => (run === '\u00a0' ? run : ' ')))
}
