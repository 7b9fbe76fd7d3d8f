import type { TextPoint } from '../../shared/reader/target.ts'
import type { HighlightDetailRow } from '../../shared/rows/highlight.ts'

/** The highlights that a mark or a stripe of the page stands for; none for any other element. */
export function highlightsUnder(element: EventTarget, highlights: readonly HighlightDetailRow[]): HighlightDetailRow[] {
  if (!(element instanceof Element)) return []
  const stripe = element.closest<HTMLElement>('[data-stripe]')?.dataset.stripe
  const ids = stripe ? [stripe] : (element.closest<HTMLElement>('mark[data-ids]')?.dataset.ids?.split(' ') ?? [])
  return ids.length === 0 ? [] : highlights.filter(({ id }) => ids.includes(id))
}

/** The highlights that lie over a place in the text. */
export function highlightsAt(point: TextPoint, highlights: readonly HighlightDetailRow[]): HighlightDetailRow[] {
  const isOver = ({ target, anchor }: HighlightDetailRow) =>
    anchor !== 'orphan' &&
    target.some(
      ({ blockId, startUtf16, endUtf16 }) =>
        blockId === point.blockId && startUtf16 <= point.offsetUtf16 && point.offsetUtf16 < endUtf16,
    )
  return highlights.filter(isOver)
}

/** The highlights that share words with one, itself first. */
export function highlightsOver(
  one: HighlightDetailRow,
  highlights: readonly HighlightDetailRow[],
): HighlightDetailRow[] {
  const touches = (other: HighlightDetailRow) =>
    other.id !== one.id &&
    other.target.some((part) =>
      one.target.some(
        ({ blockId, startUtf16, endUtf16 }) =>
          part.blockId === blockId && part.startUtf16 < endUtf16 && startUtf16 < part.endUtf16,
      ),
    )
  return [one, ...highlights.filter(touches)]
}
