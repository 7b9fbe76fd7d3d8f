import type { PdfRun } from './pdf-lines.ts'

/** The level (1–6) of a heading in letters of that height, or null for running text. */
export type HeadingLevel = (size: number) => number | null

/** Letters at least this many times as high as those of the running text are headings. */
const headingRatio = 1.13
/** Letters of one height are running text where there are at least this many times as many as of the most frequent height. */
const bodyShare = 0.35

/** Finds the heights of headings: those above that of most letters, the highest first. */
export function headingSizes(runs: readonly PdfRun[]): HeadingLevel {
  const letters = new Map<number, number>()
  for (const { size, text } of runs) letters.set(rounded(size), (letters.get(rounded(size)) ?? 0) + text.length)
  const most = Math.max(0, ...letters.values())
  // Notes and sources in smaller letters may be most of a report; headings never are a third of it.
  const body = Math.max(0, ...[...letters].flatMap(([size, count]) => (count >= most * bodyShare ? [size] : [])))
  const sizes = [...letters.keys()].filter((size) => size >= body * headingRatio).sort((a, b) => b - a)
  return (size) => {
    const rank = sizes.indexOf(rounded(size))
    return rank < 0 ? null : Math.min(6, rank + 1)
  }
}

function rounded(size: number): number {
  return Math.round(size * 2) / 2
}
