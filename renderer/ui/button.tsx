import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components'
import './button.css'

/** `primary` for the one thing a place is for, `quiet` for tools, `danger` for what takes something away. */
export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  variant?: 'plain' | 'primary' | 'quiet' | 'danger'
  /** Marks a tool that is switched on. */
  isOn?: boolean
}

export function Button({ variant = 'plain', isOn, ...props }: ButtonProps) {
  return <AriaButton {...props} className="button" data-variant={variant} data-on={isOn || undefined} />
}

/** A button that shows an icon only: its label is read out and shown as a tooltip, with the shortcut if there is one. */
export function IconButton({ label, shortcut, ...props }: ButtonProps & { label: string; shortcut?: string }) {
  return (
    <TooltipTrigger delay={500}>
      <Button variant="quiet" {...props} aria-label={label} />
      <Tooltip className="tooltip" offset={6}>
        {label}
        {shortcut && <kbd>{shortcut}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  )
}
