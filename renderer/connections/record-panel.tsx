import { Merge, Trash2, X } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { HistoryButton } from '../history/history-button.tsx'
import { IconButton } from '../ui/button.tsx'
import { usePanelKeys } from './panel-keys.ts'

/** What a panel can be asked from its place. */
export interface PanelActions {
  /** Whether the person asked to go on in the panel. */
  takesFocus: boolean
  onFocused(): void
  onMerge(): void
  onRemove(): void
  onClose(): void
}

/** The frame of the panel that shows one record: its name, what can be done with it as a whole, and its parts. */
export function RecordPanel(props: {
  kind: 'actor' | 'event'
  id: string
  name: string
  subtitle?: ReactNode
  isReadOnly: boolean
  actions: PanelActions
  children: ReactNode
}) {
  const { kind, id, name, subtitle, isReadOnly, actions, children } = props
  const panel = useRef<HTMLElement>(null)
  const onKeyDown = usePanelKeys(panel, { ...actions, isReady: true })
  const hasFocus = useRef(false)
  useEffect(() => {
    if (hasFocus.current && document.activeElement === document.body) panel.current?.focus() // what had it is gone
  })
  return (
    <aside
      className="panel end connections-panel"
      aria-label={`The ${kind}`}
      ref={panel}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onFocus={() => {
        hasFocus.current = true
      }}
      onBlur={(event) => {
        if (event.relatedTarget) hasFocus.current = event.currentTarget.contains(event.relatedTarget)
      }}
    >
      <header className="connections-panel-head">
        <div>
          <h2 dir="auto">{name}</h2>
          {subtitle && <p className="connections-subtitle">{subtitle}</p>}
        </div>
        <HistoryButton kind={kind} id={id} name={name} group={kind === 'actor' ? 'Actors' : 'Events'} />
        <IconButton
          label={`Merge with another ${kind}…`}
          shortcut="m"
          isDisabled={isReadOnly}
          onPress={actions.onMerge}
        >
          <Merge aria-hidden />
        </IconButton>
        <IconButton label={`Remove this ${kind}…`} shortcut="Del" isDisabled={isReadOnly} onPress={actions.onRemove}>
          <Trash2 aria-hidden />
        </IconButton>
        <IconButton label="Close the panel" onPress={actions.onClose}>
          <X aria-hidden />
        </IconButton>
      </header>
      {children}
    </aside>
  )
}
