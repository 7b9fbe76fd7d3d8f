import { Split } from 'lucide-react'
import type { TagKind } from '../../shared/model/tag.ts'
import { Button } from '../ui/button.tsx'

/** The records found to be this one, each with a way to make it one of its own again. */
export function MergedList(props: {
  kind: TagKind
  merged: readonly { id: string; name: string }[]
  isReadOnly: boolean
  onSplit(id: string): void
}) {
  const { kind, merged, isReadOnly, onSplit } = props
  if (merged.length === 0) return null
  return (
    <section className="connections-section" aria-label="Merged into this">
      <h3>Merged into this {kind}</h3>
      <ul className="connections-list">
        {merged.map(({ id, name }) => (
          <li key={id} className="connections-line">
            <bdi>{name}</bdi>
            <Button
              variant="quiet"
              isDisabled={isReadOnly}
              aria-label={`Split off ‘${name}’ again`}
              onPress={() => onSplit(id)}
            >
              <Split aria-hidden /> Split off
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
