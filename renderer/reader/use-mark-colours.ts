import { useMemo } from 'react'
import type { Colouring } from '../../shared/reader/reader-settings.ts'
import type { HighlightDetailRow } from '../../shared/rows/highlight.ts'
import { coloursBy, type LegendEntry, legendOf, type MarkColours } from './mark-look.ts'

/** The colours of an article's highlights with what they stand for. `colours` stays the same while no colour changes. */
export function useMarkColours(
  colouring: Colouring,
  highlights: readonly HighlightDetailRow[],
): { colours: MarkColours; legend: LegendEntry[] } {
  const legend = useMemo(() => legendOf(colouring, highlights), [colouring, highlights])
  const given = JSON.stringify(legend.map(({ id, hue }) => ({ id, hue })))
  const colours = useMemo(() => coloursBy(colouring, JSON.parse(given)), [colouring, given])
  return { colours, legend }
}
