import { type DraftBlock, plainDraft } from '../draft-block.ts'

/** Cells longer than this on average hold prose: the table is a layout. In UTF-16 units. */
const longestMeanCell = 160

/**
 * The blocks of a table: one with a line a row and a tab between cells, or, where it only lays out a page (one column,
 * prose in its cells), a paragraph for each line of its cells.
 */
export function tableDrafts(rows: readonly (readonly string[])[]): DraftBlock[] {
  const filled = rows.filter((cells) => cells.some((text) => text !== ''))
  const texts = filled.flat().filter((text) => text !== '')
  const units = texts.reduce((sum, text) => sum + text.length, 0)
  const widest = Math.max(0, ...filled.map((cells) => cells.filter((text) => text !== '').length))
  if (widest < 2 || units / texts.length > longestMeanCell)
    return texts
      .flatMap((text) => text.split('\n'))
      .flatMap((line) => (line === '' ? [] : [plainDraft('paragraph', line)]))
  const lines = filled.map((cells) => cells.map((text) => text.replace(/\s*\n\s*/g, ' ')).join('\t'))
  return [plainDraft('table', lines.join('\n'))]
}
