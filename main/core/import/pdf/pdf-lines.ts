import type { PdfText } from '../../ports/read-pdf.ts'
import { weighDirection } from '../language/text-direction.ts'
import { joinTexts } from './join-texts.ts'

/** A run of a line without a wide gap in it: a line of a column, a cell of a table. */
export interface PdfRun {
  texts: PdfText[]
  left: number
  right: number
  /** Baseline. */
  y: number
  /** Height of most of its letters. */
  size: number
  isRightToLeft: boolean
  text: string
}

/** Gaps wider than this, in heights of the letters, part columns and cells. */
const wideGap = 1.4

/** The rows of a page from top to bottom, each the runs that stand on one baseline, from left to right. */
export function pdfRows(texts: readonly PdfText[]): PdfRun[][] {
  const drawn = texts.filter(({ text }) => text.trim() !== '').sort((a, b) => b.y - a.y || a.x - b.x)
  const lines = rowsByBaseline(drawn.filter((text) => !isRaised(text)))
  const raised = drawn.filter(isRaised)
  const alone = raised.filter((text) => !addToRow(lines, text))
  const rows = [...lines, ...rowsByBaseline(alone)].sort((a, b) => (b[0]?.y ?? 0) - (a[0]?.y ?? 0))
  return rows.map((row) => runsOf(row.sort((a, b) => a.x - b.x)))
}

function rowsByBaseline(texts: readonly PdfText[]): PdfText[][] {
  const rows: PdfText[][] = []
  for (const text of texts) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && Math.abs(first.y - text.y) <= Math.max(first.size, text.size) * 0.4) row.push(text)
    else rows.push([text])
  }
  return rows
}

/** The number of a note, above the line it belongs to. */
function isRaised({ text, size }: PdfText): boolean {
  return size < 8.5 && /^[\d٠-٩۰-۹*†‡,\s]{1,6}$/u.test(text)
}

/** Puts the number of a note into the row that it stands in or just behind; false where there is none. */
function addToRow(rows: readonly PdfText[][], note: PdfText): boolean {
  const row = rows.find((texts) =>
    texts.some(({ x, y, width, size }) => {
      const rise = note.y - y
      const isLevel = size > note.size * 1.15 && rise > -size * 0.3 && rise < size * 0.75
      return isLevel && note.x >= x - size && note.x <= x + width + size
    }),
  )
  row?.push(note)
  return row !== undefined
}

function runsOf(row: readonly PdfText[]): PdfRun[] {
  const runs: PdfText[][] = []
  for (const text of row) {
    const open = runs.at(-1)
    const end = open?.reduce((furthest, { x, width }) => Math.max(furthest, x + width), Number.NEGATIVE_INFINITY)
    if (open && end !== undefined && text.x - end <= text.size * wideGap) open.push(text)
    else runs.push([text])
  }
  return runs.map(runFrom)
}

/** A run out of its texts, which stand from left to right. */
export function runFrom(texts: PdfText[]): PdfRun {
  const longest = texts.reduce((most, text) => (text.text.length > most.text.length ? text : most))
  const isRightToLeft = weighDirection(texts.map(({ text }) => text).join(' ')).rightToLeftShare > 0.5
  return {
    texts,
    left: Math.min(...texts.map(({ x }) => x)),
    right: Math.max(...texts.map(({ x, width }) => x + width)),
    y: longest.y,
    size: longest.size,
    isRightToLeft,
    text: joinTexts(texts, isRightToLeft),
  }
}
