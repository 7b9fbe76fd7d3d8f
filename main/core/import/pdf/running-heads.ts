import type { PdfPage, PdfText } from '../../ports/read-pdf.ts'
import { type PdfRun, pdfRows } from './pdf-lines.ts'

/** Rows at either end of a page among which running heads are looked for. */
const edgeRows = 3
/** Part of a page's height, at its top and bottom, that running heads stand in. */
const edgeShare = 0.12

const pageNumber =
  /^[-–—|\s]*(?:page|p\.?|seite|صفحة|صفحه)?\s*(?:[\d٠-٩۰-۹]{1,4}|[ivxlc]{1,6})(?:\s*(?:of|\/|von|de|من|از)\s*[\d٠-٩۰-۹]{1,4})?[-–—|\s]*$/iu

/** The rows of each page, and which of them repeat from page to page or number it. */
export interface PageRows {
  rows: PdfRun[][]
  running: PdfRun[][]
}

/** Tells running heads, running feet and page numbers from the text of each page. */
export function partRunningHeads(pages: readonly PdfPage[]): PageRows[] {
  const laidOut = pages.map(({ texts }) => pdfRows(texts.filter(isUpright)))
  const seen = new Map<string, Set<number>>()
  for (const [index, rows] of laidOut.entries()) {
    for (const row of edgesOf(rows, pages[index])) {
      const key = likenessOf(row)
      seen.set(key, (seen.get(key) ?? new Set()).add(index))
    }
  }
  const enough = Math.max(2, Math.min(3, Math.ceil(pages.length / 3)))
  return laidOut.map((rows, index) => {
    const edges = new Set(edgesOf(rows, pages[index]))
    const isRunning = (row: PdfRun[]) =>
      edges.has(row) && (pageNumber.test(textOf(row)) || (seen.get(likenessOf(row))?.size ?? 0) >= enough)
    return { rows: rows.filter((row) => !isRunning(row)), running: rows.filter(isRunning) }
  })
}

function edgesOf(rows: readonly PdfRun[][], page: PdfPage | undefined): PdfRun[][] {
  const height = page?.height ?? 0
  return rows.filter((row, index) => {
    const y = row[0]?.y ?? 0
    const isTop = index < edgeRows && y > height * (1 - edgeShare)
    return isTop || (index >= rows.length - edgeRows && y < height * edgeShare)
  })
}

/** The words without numbers, and roughly where they stand. */
function likenessOf(row: readonly PdfRun[]): string {
  return `${Math.round((row[0]?.y ?? 0) / 4)} ${textOf(row).replace(/[\d٠-٩۰-۹]+/g, '#')}`
}

function textOf(row: readonly PdfRun[]): string {
  return row.map(({ text }) => text).join(' ')
}

function isUpright({ isTurned }: PdfText): boolean {
  return !isTurned
}
