import { type PointerEvent, type RefObject, useLayoutEffect, useState } from 'react'
import type { Target } from '../../shared/model/highlight.ts'
import { type SnapUnit, snapped } from '../../shared/reader/snap.ts'
import { type TextBlock, targetBetween } from '../../shared/reader/target.ts'
import { pointAt, rangesOf } from './text-points.ts'

interface Place {
  left: number
  top: number
  height: number
}

/** Handles at both ends of a highlight, to drag. The keys do the same: they are for the mouse and fingers alone. */
export function AdjustHandles(props: {
  target: readonly Target[]
  blocks: readonly TextBlock[]
  unit: SnapUnit
  root: RefObject<HTMLElement | null>
  scroller: RefObject<HTMLElement | null>
  onMove(target: Target[]): void
}) {
  const { target, blocks, unit, root, scroller, onMove } = props
  const [places, setPlaces] = useState<{ start: Place; end: Place } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words have other ends
  useLayoutEffect(() => {
    if (root.current && scroller.current) setPlaces(placesOf(rangesOf(root.current, target), scroller.current))
  }, [target])

  const drag = (end: 'start' | 'end') => (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || !root.current) return
    const caret = caretAt(event.clientX, event.clientY)
    const point =
      caret && root.current.contains(caret.node) ? pointAt(root.current, caret.node, caret.offset, end) : null
    const [first, last] = [target[0], target.at(-1)]
    if (!point || !first || !last) return
    const other =
      end === 'start'
        ? { blockId: last.blockId, offsetUtf16: last.endUtf16 }
        : { blockId: first.blockId, offsetUtf16: first.startUtf16 }
    const next = snapped(blocks, targetBetween(blocks, point, other), unit)
    if (next.length > 0) onMove(next)
  }
  if (!places) return null
  return (['start', 'end'] as const).map((end) => (
    <span
      key={end}
      className="reader-handle"
      data-end={end}
      style={{ left: places[end].left, insetBlockStart: places[end].top, blockSize: places[end].height }}
      onPointerDown={(event) => {
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={drag(end)}
      aria-hidden
    />
  ))
}

/** The place in the page's text under a point of the window, looked for beside the handles. */
function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  const position = document.caretPositionFromPoint(x, y)
  return position && { node: position.offsetNode, offset: position.offset }
}

function placesOf(ranges: readonly Range[], scroller: HTMLElement): { start: Place; end: Place } | null {
  const [first, last] = [ranges[0], ranges.at(-1)]
  if (!first || !last) return null
  const frame = scroller.getBoundingClientRect()
  const placeAt = (range: Range, end: 'start' | 'end'): Place | null => {
    const rects = [...range.getClientRects()].filter(({ width }) => width > 0)
    const rect = end === 'start' ? rects[0] : rects.at(-1)
    if (!rect) return null
    const isRtl = getComputedStyle(range.startContainer.parentElement ?? scroller).direction === 'rtl'
    const left = (end === 'start') === isRtl ? rect.right : rect.left
    return {
      left: left - frame.left + scroller.scrollLeft,
      top: rect.top - frame.top + scroller.scrollTop,
      height: rect.height,
    }
  }
  const start = placeAt(first, 'start')
  const end = placeAt(last, 'end')
  return start && end && { start, end }
}
