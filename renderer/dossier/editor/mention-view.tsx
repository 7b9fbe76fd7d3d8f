import { ArrowUpRight, Trash2 } from 'lucide-react'
import { useCallback, useRef, useState } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import { goTo } from '../../app/place.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/fields.tsx'
import { TagIcon } from '../../ui/tag-chip.tsx'
import { $isMentionNode } from '../nodes/mention-node.ts'
import { useKnown } from './passages.tsx'
import { useNode } from './use-node.ts'

/** An actor or event in the text. Opened, it lets other words stand for the name. */
export function MentionView(props: { nodeKey: string; kind: 'actor' | 'event'; id: string; text: string | null }) {
  const { nodeKey, kind, id, text } = props
  const { nameOf } = useKnown()
  const [isOpen, setIsOpen] = useState(false)
  const place = useRef<HTMLElement>(null)
  const open = useCallback(() => setIsOpen(true), [])
  const { isSelected, isEditable, change, focusEditor } = useNode(nodeKey, place, $isMentionNode, open)
  const name = nameOf(kind, id)
  const close = () => {
    setIsOpen(false)
    focusEditor()
  }
  return (
    <>
      <span ref={place} className={`tag ${kind} dossier-mention`} data-selected={isSelected || undefined}>
        <TagIcon kind={kind} />
        <bdi>{text ?? name ?? '…'}</bdi>
      </span>
      <Popover
        className="popover dossier-node-popover"
        triggerRef={place}
        isOpen={isOpen}
        onOpenChange={(next) => (next ? setIsOpen(true) : close())}
      >
        <Dialog aria-label={name ?? kind} className="dossier-node-dialog">
          <strong>
            <bdi>{name ?? `This ${kind} is not in the project any more`}</bdi>
          </strong>
          {isEditable && (
            <form
              onSubmit={(event) => {
                event.preventDefault()
                const words = new FormData(event.currentTarget).get('words')
                change((node) => void node.setShownAs(typeof words === 'string' && words.trim() ? words.trim() : null))
                close()
              }}
            >
              <TextField
                label="Words in the text"
                name="words"
                defaultValue={text ?? ''}
                placeholder={name ?? ''}
                hint="Leave empty for the name. Enter keeps it."
                autoFocus
              />
            </form>
          )}
          <div className="dossier-row">
            <Button variant="quiet" onPress={() => goTo(kind === 'actor' ? 'actors' : 'events', id)}>
              <ArrowUpRight aria-hidden /> {kind === 'actor' ? 'Open in Actors' : 'Open in Events'}
            </Button>
            {isEditable && (
              <Button
                variant="quiet"
                onPress={() => {
                  change((node) => node.remove())
                  close()
                }}
              >
                <Trash2 aria-hidden /> Remove
              </Button>
            )}
          </div>
        </Dialog>
      </Popover>
    </>
  )
}
