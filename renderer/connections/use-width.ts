import { type RefCallback, useCallback, useRef, useState } from 'react'

/** The width of an element in CSS pixels, kept in step with its size; 0 before it is on the screen. */
export function useWidth(): [RefCallback<HTMLElement>, number] {
  const [widthPx, setWidthPx] = useState(0)
  const observer = useRef<ResizeObserver | null>(null)
  const ref = useCallback((element: HTMLElement | null) => {
    observer.current?.disconnect()
    if (!element) return
    setWidthPx(element.clientWidth)
    observer.current = new ResizeObserver(() => setWidthPx(element.clientWidth))
    observer.current.observe(element)
  }, [])
  return [ref, widthPx]
}
