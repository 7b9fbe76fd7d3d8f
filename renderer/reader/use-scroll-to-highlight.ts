import { type RefObject, useEffect, useRef } from 'react'
import type { HighlightDetailRow } from '../../shared/rows/highlight.ts'
import type { SeenBlocks } from './seen-blocks.ts'
import { rangesOf } from './text-points.ts'

/** Room that stays between a highlight and the edge of the view, in px. */
const edgePx = 72

/** Blocks out of view have a guess of a height: each look at the place brings more of them to their own. */
const mostLooks = 6

/** Where the person was in each article, while this tab is open. */
const scrollPlaces = new Map<string, number>()

/** Brings the emphasised highlight into view once for each that is chosen; without one, goes back to where the person was. */
export function useScrollToHighlight(
  articleId: string,
  highlight: HighlightDetailRow | null,
  page: {
    root: RefObject<HTMLElement | null>
    scroller: RefObject<HTMLElement | null>
    seen: SeenBlocks
    /** False until the highlights are known. */
    isReady: boolean
  },
): void {
  const { root, scroller, seen, isReady } = page
  const done = useRef<string | null>(null)
  const hasReturned = useRef(false)
  useEffect(() => {
    const frame = scroller.current
    if (!isReady || !frame) return
    if (!hasReturned.current && highlight === null) frame.scrollTop = scrollPlaces.get(articleId) ?? 0
    hasReturned.current = true
    if (highlight === null || done.current === highlight.id) {
      if (highlight === null) done.current = null
      return
    }
    done.current = highlight.id
    seen.add(highlight.target.map(({ blockId }) => blockId))
    let looks = 0
    const bring = () => {
      if (!root.current || !isOutOfView(root.current, frame, highlight) || looks++ >= mostLooks) return
      requestAnimationFrame(bring)
    }
    bring()
  })
  useEffect(() => {
    const frame = scroller.current
    const keep = () => frame && scrollPlaces.set(articleId, frame.scrollTop)
    frame?.addEventListener('scroll', keep, { passive: true })
    return () => frame?.removeEventListener('scroll', keep)
  }, [articleId, scroller])
}

/** Scrolls to where the highlight begins, if that is not in view; then the place may be another than it seemed. */
function isOutOfView(root: HTMLElement, frame: HTMLElement, { target }: HighlightDetailRow): boolean {
  const [range] = rangesOf(root, target.slice(0, 1))
  if (!range) return false
  const view = frame.getBoundingClientRect()
  const rect = range.getBoundingClientRect()
  const isInView = rect.top >= view.top + edgePx && Math.min(rect.bottom, rect.top + edgePx) <= view.bottom - edgePx
  if (isInView) return false
  const height = Math.min(rect.height, view.height / 2)
  frame.scrollTop += rect.top - view.top - (view.height - height) / 2
  return true
}
