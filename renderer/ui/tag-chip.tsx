import { Diamond, UserRound, X } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import type { TagKind } from '../../shared/model/tag.ts'
import './tag-chip.css'

/** The sign of a kind of tag: kinds differ by shape and sign, not by colour alone. */
export function TagIcon({ kind }: { kind: TagKind }) {
  if (kind === 'actor') return <UserRound aria-hidden />
  return kind === 'event' ? <Diamond aria-hidden /> : null
}

/** An actor, event or theme as it stands on a highlight; with `onRemove`, a cross takes it off. */
export function TagChip({ kind, name, onRemove }: { kind: TagKind; name: string; onRemove?: () => void }) {
  return (
    <span className={`tag ${kind}`}>
      <TagIcon kind={kind} />
      <span className="visually-hidden">{kind}: </span>
      <bdi>{name}</bdi>
      {onRemove && (
        <AriaButton className="tag-remove" aria-label={`Take off the ${kind} ${name}`} onPress={onRemove}>
          <X aria-hidden />
        </AriaButton>
      )}
    </span>
  )
}
