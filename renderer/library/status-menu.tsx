import { Check } from 'lucide-react'
import { createRef } from 'react'
import { Menu, MenuItem, Popover } from 'react-aria-components'
import { articleStatuses } from '../../shared/model/article.ts'
import type { ArticleTableRow } from '../../shared/rows/article.ts'
import { statusWords } from './library-words.ts'

/** The choice of a status, beside the cell that was clicked. */
export function StatusMenu(props: {
  anchor: HTMLElement
  status: ArticleTableRow['status']
  onChoose(status: ArticleTableRow['status']): void
  onClose(): void
}) {
  const { anchor, status, onChoose, onClose } = props
  const ref = createRef<HTMLElement>()
  ref.current = anchor
  return (
    <Popover
      className="popover"
      isOpen
      triggerRef={ref}
      placement="bottom start"
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Menu
        className="menu"
        aria-label="Status"
        autoFocus="first"
        selectionMode="single"
        selectedKeys={[status]}
        onAction={(key) => {
          const chosen = articleStatuses.find((one) => one === key)
          if (chosen) onChoose(chosen)
          onClose()
        }}
      >
        {articleStatuses.map((one) => (
          <MenuItem key={one} id={one} className="menu-item" textValue={statusWords[one]}>
            <span className="library-tick">{one === status && <Check aria-hidden />}</span>
            {statusWords[one]}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  )
}
