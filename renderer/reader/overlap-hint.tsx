import { type RefObject, useEffect, useRef, useState } from 'react'
import type { HighlightDetailRow } from '../../shared/rows/highlight.ts'
import { HighlightLine } from './highlight-line.tsx'

const showAfterMs = 350
const hideAfterMs = 300
const widthPx = 320

interface Hint {
  highlights: readonly HighlightDetailRow[]
  left: number
  top: number
}

/** Where several highlights lie over the words under a resting mouse: which they are, to choose from. Keys have a menu of their own for it. */
export function OverlapHint(props: {
  text: RefObject<HTMLElement | null>
  scroller: RefObject<HTMLElement | null>
  highlightsAt(target: EventTarget): readonly HighlightDetailRow[]
  onChoose(highlightId: string): void
  onHover(highlights: readonly HighlightDetailRow[]): void
}) {
  const { text, scroller } = props
  const [hint, setHint] = useState<Hint | null>(null)
  const latest = useRef(props)
  latest.current = props
  const self = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const frame = scroller.current
    if (!frame) return
    let timer = 0
    const later = (ms: number, act: () => void) => {
      clearTimeout(timer)
      timer = window.setTimeout(act, ms)
    }
    const hide = () => later(0, () => setHint(null))
    let at = ''
    const onOver = (event: PointerEvent) => {
      const target = event.target
      // A text that moves under a mouse that rests says nothing of what a person looks at.
      const place = `${event.clientX} ${event.clientY}`
      if (place === at) return
      at = place
      if (!(target instanceof HTMLElement) || event.buttons !== 0) return
      if (self.current?.contains(target)) return clearTimeout(timer)
      const mark = text.current?.contains(target) ? target.closest<HTMLElement>('mark[data-overlap]') : null
      if (!mark) return later(hideAfterMs, () => setHint(null))
      later(showAfterMs, () => {
        const highlights = latest.current.highlightsAt(mark)
        if (highlights.length > 1) setHint({ highlights, ...placeBelow(mark, event, frame) })
      })
    }
    frame.addEventListener('pointerover', onOver)
    frame.addEventListener('pointerleave', hide)
    frame.addEventListener('scroll', hide, { passive: true })
    const onDown = (event: PointerEvent) =>
      !(event.target instanceof Node && self.current?.contains(event.target)) && hide()
    document.addEventListener('pointerdown', onDown, true)
    document.addEventListener('keydown', hide, true)
    return () => {
      clearTimeout(timer)
      frame.removeEventListener('pointerover', onOver)
      frame.removeEventListener('pointerleave', hide)
      frame.removeEventListener('scroll', hide)
      document.removeEventListener('pointerdown', onDown, true)
      document.removeEventListener('keydown', hide, true)
    }
  }, [text, scroller])
  if (!hint) return null
  const { highlights, left, top } = hint
  return (
    <div ref={self} className="reader-hint" style={{ left, insetBlockStart: top, width: widthPx }} aria-hidden>
      {highlights.map((highlight) => (
        <button
          key={highlight.id}
          type="button"
          tabIndex={-1}
          onPointerEnter={() => props.onHover([highlight])}
          onPointerLeave={() => props.onHover(highlights)}
          onClick={() => {
            setHint(null)
            props.onChoose(highlight.id)
          }}
        >
          <HighlightLine highlight={highlight} />
        </button>
      ))}
    </div>
  )
}

/** Below the line of the mark that the mouse is on, in the scroller's own measure. */
function placeBelow(mark: HTMLElement, { clientX, clientY }: PointerEvent, frame: HTMLElement) {
  const view = frame.getBoundingClientRect()
  const line = [...mark.getClientRects()].find(({ top, bottom }) => top <= clientY && clientY <= bottom)
  const left = Math.max(8, Math.min(clientX - view.left - 40, frame.clientWidth - widthPx - 12))
  return { left, top: (line?.bottom ?? clientY) + 2 - view.top + frame.scrollTop }
}
