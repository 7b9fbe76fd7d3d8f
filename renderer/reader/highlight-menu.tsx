import { Combine, Ellipsis, MoveHorizontal, Scissors, TextSelect } from 'lucide-react'
import { createContext, useContext } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { IconButton } from '../ui/button.tsx'

/** What changes the words of a highlight. */
export interface WordActs {
  adjust(highlightId: string): void
  /** Makes it mark the words that are selected. */
  takeSelection(highlightId: string): void
  /** Splits it before the words that are selected, or at the caret. */
  split(highlightId: string): void
  joinNext(highlightId: string): void
}

/** The acts of the article around; null where nothing can be changed. */
export const WordActsContext = createContext<WordActs | null>(null)

/** A menu of what changes the words of one highlight. */
export function HighlightMenu({ highlightId }: { highlightId: string }) {
  const acts = useContext(WordActsContext)
  if (!acts) return null
  return (
    <MenuTrigger>
      <IconButton label="Change its words">
        <Ellipsis aria-hidden />
      </IconButton>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" onAction={(key) => acts[key as keyof WordActs](highlightId)}>
          <MenuItem id="adjust" className="menu-item" textValue="Move its start or end">
            <MoveHorizontal aria-hidden /> Move its start or end <kbd>x</kbd>
          </MenuItem>
          <MenuItem id="takeSelection" className="menu-item" textValue="Mark the selected words instead">
            <TextSelect aria-hidden /> Mark the selected words instead
          </MenuItem>
          <MenuItem id="split" className="menu-item" textValue="Split before the selected words">
            <Scissors aria-hidden /> Split before the selected words
          </MenuItem>
          <MenuItem id="joinNext" className="menu-item" textValue="Join with the next">
            <Combine aria-hidden /> Join with the next
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
