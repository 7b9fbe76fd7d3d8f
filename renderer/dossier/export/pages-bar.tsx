import { MoveHorizontal, ZoomIn, ZoomOut } from 'lucide-react'
import { Toolbar } from 'react-aria-components'
import { Button, IconButton } from '../../ui/button.tsx'
import type { ShownPages } from './use-pages.ts'

/** Above the pages: which of how many is in sight, and the zoom. */
export function PagesBar({ pages: { place, zoomIn, zoomOut, fitWidth } }: { pages: ShownPages }) {
  return (
    <div className="pages-bar">
      <span className="pages-place">{place && `Page ${place.page} of ${place.pages}`}</span>
      <Toolbar className="pages-zoom" aria-label="Size of the pages">
        <IconButton label="Zoom out" shortcut="-" isDisabled={!zoomOut} onPress={() => zoomOut?.()}>
          <ZoomOut aria-hidden />
        </IconButton>
        <output aria-label="Zoom">{place && `${Math.round(place.zoom * 100)} %`}</output>
        <IconButton label="Zoom in" shortcut="+" isDisabled={!zoomIn} onPress={() => zoomIn?.()}>
          <ZoomIn aria-hidden />
        </IconButton>
        <Button
          variant="quiet"
          isDisabled={!place}
          isOn={place?.isFitted ?? false}
          aria-pressed={place?.isFitted ?? false}
          aria-keyshortcuts="0"
          onPress={fitWidth}
        >
          <MoveHorizontal aria-hidden /> Fit width
        </Button>
      </Toolbar>
    </div>
  )
}
