import { useEffect, useRef, useState } from 'react'
import type { PagesPlace, PagesView } from './page-view.ts'
import { nextZoom } from './zoom-steps.ts'

/** The pages of a written PDF in a frame: what of them is in sight, and how to zoom. */
export interface ShownPages {
  frame: React.RefObject<HTMLDivElement | null>
  /** Null until the pages are there. */
  place: PagesPlace | null
  hasFailed: boolean
  /** Goes one step larger or smaller; null where there is none. */
  zoomIn: (() => void) | null
  zoomOut: (() => void) | null
  fitWidth(): void
}

/** Fetches the PDF at the address and shows its pages for as long as the component is there. */
export function usePages(address: string): ShownPages {
  const frame = useRef<HTMLDivElement>(null)
  const [view, setView] = useState<PagesView | null>(null)
  const [place, setPlace] = useState<PagesPlace | null>(null)
  const [hasFailed, setHasFailed] = useState(false)
  useEffect(() => {
    const abort = new AbortController()
    const { signal } = abort
    const show = async (element: HTMLDivElement) => {
      const viewing = import('./page-view.ts') // two parts, loaded side by side
      const [{ openPdf }, data] = await Promise.all([import('./open-pdf.ts'), bytesAt(address, signal)])
      const [pdf, { showPages }] = await Promise.all([openPdf(data, signal), viewing])
      signal.throwIfAborted()
      const onMove = (moved: PagesPlace) => !signal.aborted && setPlace(moved)
      const shown = await showPages({ pdf, address, frame: element, signal, onMove })
      if (signal.aborted) return
      setView(shown)
      // Keys scroll at once, unless the person has gone on to a button.
      if (document.activeElement?.contains(element)) element.focus({ preventScroll: true })
    }
    if (frame.current) show(frame.current).catch(() => !signal.aborted && setHasFailed(true))
    return () => abort.abort()
  }, [address])
  const zoomer = (direction: 'in' | 'out') => {
    const zoom = place && nextZoom(place.zoom, direction)
    return view && zoom ? () => view.zoomTo(zoom) : null
  }
  return { frame, place, hasFailed, zoomIn: zoomer('in'), zoomOut: zoomer('out'), fitWidth: () => view?.fitWidth() }
}

async function bytesAt(address: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address, { signal })
  if (!response.ok) throw new Error(`the host did not give the PDF (${response.status})`)
  return new Uint8Array(await response.arrayBuffer())
}
