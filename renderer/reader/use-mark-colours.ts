import { useMemo } from 'react'
import type { Colouring } from '../../shared/reader/reader-settings.ts'
import type { HighlightDetailRow } from '../../shared/rows/highlight.ts'
import { coloursBy, type LegendEntry, legendOf, type MarkColours } from './mark-look.ts'
import { useChosenColours } from './use-chosen-colours.ts'

/** The colours of an article's highlights with what they stand for. `colours` stays the same while no colour changes. */
export function useMarkColours(
  colouring: Colouring,
  highlights: readonly HighlightDetailRow[],
): { colours: MarkColours; legend: LegendEntry[] } {
  const chosen = useChosenColours(colouring)
  const legend = useMemo(() => legendOf(colouring, highlights, chosen), [colouring, highlights, chosen])
  const given = JSON.stringify(legend.map(({ id, hue }) => ({ id, hue })))
  const colours = useMemo(() => coloursBy(colouring, JSON.parse(given)), [colouring, given])
  return { colours, legend }
}
