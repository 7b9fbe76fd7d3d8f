import { Merge, Trash2 } from 'lucide-react'
import { Button } from '../ui/button.tsx'

/** Stands where the panel is while several records are chosen. */
export function SeveralPanel(props: {
  kind: 'actor' | 'event'
  names: readonly string[]
  isReadOnly: boolean
  onMerge(): void
  onRemove(): void
}) {
  const { kind, names, isReadOnly, onMerge, onRemove } = props
  return (
    <aside className="panel end connections-panel" aria-label={`The ${kind}s chosen`}>
      <header className="connections-panel-head">
        <h2>
          {names.length} {kind}s chosen
        </h2>
      </header>
      <ul className="connections-list connections-several">
        {names.map((name, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two records may bear one name
          <li key={index}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
      <div className="connections-actions">
        <Button isDisabled={isReadOnly} onPress={onMerge}>
          <Merge aria-hidden /> Merge…
        </Button>
        <Button variant="danger" isDisabled={isReadOnly} onPress={onRemove}>
          <Trash2 aria-hidden /> Remove…
        </Button>
      </div>
    </aside>
  )
}
