import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { IconButton } from './button.tsx'
import './dialog.css'

/** A question or a form over everything else. Esc and the cross close it. */
export function Dialog(props: {
  title: string
  isOpen: boolean
  onClose(): void
  size?: 'small' | 'medium' | 'large'
  /** Buttons at the foot, the main one last. */
  actions?: ReactNode
  role?: 'dialog' | 'alertdialog'
  children: ReactNode
}) {
  const { title, isOpen, onClose, size = 'medium', actions, role = 'dialog', children } = props
  return (
    <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className={`modal ${size}`}>
        <AriaDialog className="dialog" role={role}>
          <header>
            <Heading slot="title" level={2} dir="auto">
              {title}
            </Heading>
            <IconButton label="Close" onPress={onClose}>
              <X aria-hidden />
            </IconButton>
          </header>
          <div className="dialog-body">{children}</div>
          {actions && <footer>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
