import { useEffect, useEffectEvent } from 'react'
import { Waiting } from '../../ui/empty-state.tsx'
import { PagesBar } from './pages-bar.tsx'
import { usePages } from './use-pages.ts'

/** The pages of a written PDF, to look at, to search and to copy from. Keys: `+`, `-`, and `0` to fit the width. */
export function PdfPages({ address }: { address: string }) {
  const pages = usePages(address)
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return // these zoom the whole app
    const act = { '+': pages.zoomIn, '=': pages.zoomIn, '-': pages.zoomOut, '0': pages.fitWidth }[event.key]
    if (!act) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  if (pages.hasFailed)
    return (
      <p role="alert">
        The pages could not be shown here. The PDF itself is written: save it, and open it in another program.
      </p>
    )
  return (
    <>
      <PagesBar pages={pages} />
      <div className="pages-desk">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable for the keys that scroll */}
        <div ref={pages.frame} className="pages-frame" role="document" aria-label="Pages of the dossier" tabIndex={0} />
        {!pages.place && <Waiting what="Opening the pages…" />}
      </div>
    </>
  )
}
