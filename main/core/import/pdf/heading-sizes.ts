import type { PdfRun } from './pdf-lines.ts'

/** The level (1–6) of a heading in letters of that height, or null for running text. */
export type HeadingLevel = (size: number) => number | null

/** Letters at least this many times as high as those of the running text are headings. */
const headingRatio = 1.13

/** Finds the heights of headings: those above that of most letters, the highest first. */
export function headingSizes(runs: readonly PdfRun[]): HeadingLevel {
  const letters = new Map<number, number>()
  for (const { size, text } of runs) letters.set(rounded(size), (letters.get(rounded(size)) ?? 0) + text.length)
  const [body = 0] = [...letters].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])
  const sizes = [...letters.keys()].filter((size) => size >= body * headingRatio).sort((a, b) => b - a)
  return (size) => {
    const rank = sizes.indexOf(rounded(size))
    return rank < 0 ? null : Math.min(6, rank + 1)
  }
}

function rounded(size: number): number {
  return Math.round(size * 2) / 2
}
