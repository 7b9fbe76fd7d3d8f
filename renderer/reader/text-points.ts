import type { Target } from '../../shared/model/highlight.ts'
import type { TextPoint } from '../../shared/reader/target.ts'

// Between the page and the stored text. Each run of text on the page is an element with `data-start`, its offset in the
// block `data-block` (UTF-16 units); a block is many such runs, so offsets are never those of one text node.

function startOf(run: HTMLElement): number {
  return Number(run.dataset.start)
}

function blockIdOf(run: HTMLElement): string {
  return run.closest<HTMLElement>('[data-block]')?.dataset.block ?? ''
}

function lengthOf(run: HTMLElement): number {
  return run.textContent.length
}

/** The place in the text of one end of a DOM range, or null outside the text. `side` says which end it is. */
export function pointAt(root: HTMLElement, node: Node, offset: number, side: 'start' | 'end'): TextPoint | null {
  const run = node instanceof Text ? node.parentElement?.closest<HTMLElement>('[data-start]') : null
  if (run && root.contains(run)) return { blockId: blockIdOf(run), offsetUtf16: startOf(run) + offset }
  const edge = document.createRange()
  edge.setStart(node, offset)
  const runs = [...root.querySelectorAll<HTMLElement>('[data-start]')].filter((each) => lengthOf(each) > 0)
  const isAfterEdge = (each: HTMLElement) => edge.comparePoint(each, 0) >= 0
  const near = side === 'start' ? runs.find(isAfterEdge) : runs.findLast((each) => !isAfterEdge(each))
  if (!near) return null
  return { blockId: blockIdOf(near), offsetUtf16: startOf(near) + (side === 'start' ? 0 : lengthOf(near)) }
}

/** Where in the page a place in the text is: at an edge between two runs, in the one that `side` belongs to. */
export function nodeAt(
  root: HTMLElement,
  point: TextPoint,
  side: 'start' | 'end',
): { node: Node; offset: number } | null {
  const block = root.querySelector(`[data-block="${CSS.escape(point.blockId)}"]`)
  if (!block) return null
  for (const run of block.querySelectorAll<HTMLElement>('[data-start]')) {
    const start = startOf(run)
    const end = start + lengthOf(run)
    const isIn = side === 'start' ? point.offsetUtf16 < end : point.offsetUtf16 <= end
    if (point.offsetUtf16 >= start && isIn && run.firstChild)
      return { node: run.firstChild, offset: point.offsetUtf16 - start }
  }
  return side === 'start' ? nodeAt(root, point, 'end') : null
}

/** One DOM range for each part of a target that is on the page. */
export function rangesOf(root: HTMLElement, target: readonly Target[]): Range[] {
  return target.flatMap(({ blockId, startUtf16, endUtf16 }) => {
    const start = nodeAt(root, { blockId, offsetUtf16: startUtf16 }, 'start')
    const end = nodeAt(root, { blockId, offsetUtf16: endUtf16 }, 'end')
    if (!start || !end) return []
    const range = document.createRange()
    range.setStart(start.node, start.offset)
    range.setEnd(end.node, end.offset)
    return [range]
  })
}

/** Paints ranges under a name of the CSS Custom Highlight API, in place of those painted before. */
export function paint(
  name: 'reader-pending' | 'reader-hover' | 'search-hit' | 'search-hits',
  ranges: readonly Range[],
): void {
  if (!('highlights' in CSS)) return
  if (ranges.length > 0) CSS.highlights.set(name, new Highlight(...ranges))
  else CSS.highlights.delete(name)
}
