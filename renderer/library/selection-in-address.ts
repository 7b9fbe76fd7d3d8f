import { useEffect, useRef } from 'react'
import { placeHref, usePlace } from '../app/place.ts'
import { type LibraryView, selectOnly } from './library-view.ts'

/** Keeps the one selected article in the address, so that a reload and a link find it again. Steps in the table add nothing to the history. */
export function useSelectionInAddress(view: LibraryView): void {
  const { name, id } = usePlace()
  const single = view.selected.size === 1 ? ([...view.selected][0] ?? null) : null
  const last = useRef<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another address selects
  useEffect(() => {
    if (name === 'library' && id !== null && id !== last.current && !view.selected.has(id)) selectOnly(id)
  }, [id])
  useEffect(() => {
    if (single === last.current) return
    last.current = single
    if (/^(#?|#\/library.*)$/.test(window.location.hash)) window.location.replace(placeHref('library', single))
  }, [single])
}
