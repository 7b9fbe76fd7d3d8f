import type { RefObject } from 'react'
import { Menu, MenuItem, Popover } from 'react-aria-components'
import type { HighlightDetailRow } from '../../shared/rows/highlight.ts'
import { HighlightLine } from './highlight-line.tsx'
import './overlap-chooser.css'

/** Asks which of the highlights that lie over one another is meant. */
export function OverlapChooser(props: {
  /** Those under the pointer. */
  highlights: readonly HighlightDetailRow[]
  anchor: RefObject<HTMLElement | null>
  onChoose(highlightId: string): void
  onClose(): void
}) {
  const { highlights, anchor, onChoose, onClose } = props
  return (
    <Popover
      className="popover reader-chooser"
      triggerRef={anchor}
      isOpen={highlights.length > 0}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Menu
        className="menu"
        aria-label="Which highlight?"
        autoFocus="first"
        items={highlights}
        onAction={(key) => onChoose(String(key))}
        onClose={onClose}
      >
        {(highlight) => (
          <MenuItem id={highlight.id} className="menu-item reader-chooser-item" textValue={highlight.quote.exact}>
            <HighlightLine highlight={highlight} />
          </MenuItem>
        )}
      </Menu>
    </Popover>
  )
}
