import { type RefObject, useEffect, useMemo, useRef } from 'react'
import type { Target } from '../../shared/model/highlight.ts'
import { hitsFrom } from '../search/hits-detail.ts'
import type { SeenBlocks } from './seen-blocks.ts'
import { paint, rangesOf } from './text-points.ts'
import './search-hits.css'

/** Room that stays between a hit and the edge of the view, in px. */
const edgePx = 72

/** Blocks out of view have a guess of a height: each look at the place brings more of them to their own. */
const mostLooks = 6

/** The places of hits that an address names, the first of them the one to open at; the same list for the same address. */
export function useHitsInAddress(at: string | null): readonly Target[] {
  return useMemo(() => hitsFrom(at), [at])
}

/** Paints the places that a search hit, the one it was opened at stronger than the others, and brings that one into view once. */
export function useSearchHits(
  hits: readonly Target[],
  page: {
    root: RefObject<HTMLElement | null>
    scroller: RefObject<HTMLElement | null>
    seen: SeenBlocks
    /** False until the highlights are known. */
    isReady: boolean
    /** Another value once the text is drawn anew. */
    drawn: unknown
  },
): void {
  const { root, scroller, seen, isReady, drawn } = page
  const done = useRef<readonly Target[] | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a text drawn anew is painted anew
  useEffect(() => {
    const [first, ...others] = hits
    if (!isReady || !first) return
    seen.add(hits.map(({ blockId }) => blockId))
    let looks = 0
    const look = () => {
      const [text, frame] = [root.current, scroller.current]
      if (!text || !frame) return
      paint('search-hit', rangesOf(text, [first]))
      paint('search-hits', rangesOf(text, others))
      if (done.current === hits) return
      if (looks++ < mostLooks && isOutOfView(text, frame, first)) waiting = requestAnimationFrame(look)
      else done.current = hits
    }
    let waiting = requestAnimationFrame(look) // the blocks that are seen from now on have to be drawn first
    return () => {
      cancelAnimationFrame(waiting)
      paint('search-hit', [])
      paint('search-hits', [])
    }
  }, [hits, isReady, drawn])
}

/** Scrolls to the hit, if that is not in view; then the place may be another than it seemed. */
function isOutOfView(text: HTMLElement, frame: HTMLElement, hit: Target): boolean {
  const [range] = rangesOf(text, [hit])
  if (!range) return false
  const [rect, view] = [range.getBoundingClientRect(), frame.getBoundingClientRect()]
  if (rect.top >= view.top + edgePx && rect.bottom <= view.bottom - edgePx) return false
  frame.scrollTop += rect.top - view.top - view.height / 3
  return true
}
