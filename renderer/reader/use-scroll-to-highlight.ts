import { type RefObject, useEffect, useRef } from 'react'

/** Room that stays between a highlight and the edge of the view, in px. */
const edgePx = 72

/** Where the person was in each article, while this tab is open. */
const scrollPlaces = new Map<string, number>()

/** Brings the emphasised highlight into view once for each that is chosen; without one, goes back to where the person was. */
export function useScrollToHighlight(
  articleId: string,
  highlightId: string | null,
  root: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  isReady: boolean,
): void {
  const done = useRef<string | null>(null)
  const hasReturned = useRef(false)
  useEffect(() => {
    const frame = scroller.current
    if (!isReady || !frame) return
    if (!hasReturned.current && highlightId === null) frame.scrollTop = scrollPlaces.get(articleId) ?? 0
    hasReturned.current = true
    if (highlightId === null || done.current === highlightId) {
      if (highlightId === null) done.current = null
      return
    }
    const bring = () => {
      const mark = root.current?.querySelector(`[data-ids~="${CSS.escape(highlightId)}"]`)
      if (!mark) return
      done.current = highlightId
      const [rect, view] = [mark.getBoundingClientRect(), frame.getBoundingClientRect()]
      if (rect.top < view.top + edgePx || rect.bottom > view.bottom - edgePx) mark.scrollIntoView({ block: 'center' })
    }
    bring()
    requestAnimationFrame(bring) // blocks out of view had only a guess of a height until now
  })
  useEffect(() => {
    const frame = scroller.current
    const keep = () => frame && scrollPlaces.set(articleId, frame.scrollTop)
    frame?.addEventListener('scroll', keep, { passive: true })
    return () => frame?.removeEventListener('scroll', keep)
  }, [articleId, scroller])
}
