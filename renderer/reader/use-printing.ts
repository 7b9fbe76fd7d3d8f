import { useEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import type { HighlightDetailRow } from '../../shared/rows/highlight.ts'
import type { SeenBlocks } from './seen-blocks.ts'

/** The numbers that highlights have on paper, by id; null while nothing is printed. */
export type PrintNumbers = ReadonlyMap<string, number> | null

/** Draws all that paper shows in place of the screen, for as long as the page is printed. */
export function usePrinting(
  highlights: readonly HighlightDetailRow[],
  { seen, blocks }: { seen: SeenBlocks; blocks: readonly { id: string }[] },
): PrintNumbers {
  const [isPrinting, setIsPrinting] = useState(false)
  useEffect(() => {
    const start = () =>
      flushSync(() => {
        seen.add(blocks.map(({ id }) => id))
        setIsPrinting(true)
      })
    const end = () => setIsPrinting(false)
    window.addEventListener('beforeprint', start)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', start)
      window.removeEventListener('afterprint', end)
    }
  }, [seen, blocks])
  return useMemo(
    () => (isPrinting ? new Map(highlights.map(({ id }, index) => [id, index + 1])) : null),
    [isPrinting, highlights],
  )
}
