import { BookOpenText, Trash2 } from 'lucide-react'
import { useCallback, useRef, useState } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import { goTo } from '../../app/place.ts'
import { Button } from '../../ui/button.tsx'
import { $isCitationNode } from '../nodes/citation-node.ts'
import { type Passage, SourceLine, useKnown, usePassages } from './passages.tsx'
import { useNode } from './use-node.ts'

/** The raised number of a citation. Pointing at it shows the passages; opening it leads to them or takes them off. */
export function CitationView({ nodeKey, highlightIds }: { nodeKey: string; highlightIds: readonly string[] }) {
  const { noteNumber } = useKnown()
  const passages = usePassages(highlightIds)
  const [isOpen, setIsOpen] = useState(false)
  const [isPointedAt, setIsPointedAt] = useState(false)
  const place = useRef<HTMLElement>(null)
  const open = useCallback(() => setIsOpen(true), [])
  const { isSelected, isEditable, change, focusEditor } = useNode(nodeKey, place, $isCitationNode, open)
  const cited = highlightIds.map((id) => ({ id, passage: passages?.get(id) ?? null }))
  const isMissing = passages !== null && cited.some(({ passage }) => !passage)
  const number = noteNumber(highlightIds)
  const remove = (id: string) =>
    change((node) => {
      const left = node.getHighlightIds().filter((each) => each !== id)
      if (left.length > 0) node.setHighlightIds(left)
      else node.remove()
    })
  return (
    <>
      <sup
        ref={place}
        className="dossier-citation"
        data-selected={isSelected || undefined}
        data-missing={isMissing || undefined}
        onPointerEnter={() => setIsPointedAt(true)}
        onPointerLeave={() => setIsPointedAt(false)}
      >
        <span className="visually-hidden">Citation </span>
        {number ?? '•'}
      </sup>
      <Popover className="dossier-hover" triggerRef={place} isNonModal isOpen={isPointedAt && !isOpen} offset={4}>
        {cited.map(({ id, passage }) => (
          <CitedPassage key={id} passage={passage} isKnown={passages !== null} />
        ))}
      </Popover>
      <Popover
        className="popover dossier-node-popover"
        triggerRef={place}
        isOpen={isOpen}
        onOpenChange={(next) => {
          setIsOpen(next)
          if (!next) focusEditor()
        }}
      >
        <Dialog aria-label={`Citation ${number ?? ''}`} className="dossier-node-dialog">
          {cited.map(({ id, passage }) => (
            <div key={id} className="dossier-cited">
              <CitedPassage passage={passage} isKnown={passages !== null} />
              <div className="dossier-row">
                {passage && (
                  <Button variant="quiet" onPress={() => goTo('read', passage.articleId, { highlight: id })}>
                    <BookOpenText aria-hidden /> Open in Read
                  </Button>
                )}
                {isEditable && (
                  <Button
                    variant="quiet"
                    onPress={() => {
                      remove(id)
                      if (cited.length === 1) {
                        setIsOpen(false)
                        focusEditor()
                      }
                    }}
                  >
                    <Trash2 aria-hidden /> Take off
                  </Button>
                )}
              </div>
            </div>
          ))}
        </Dialog>
      </Popover>
    </>
  )
}

function CitedPassage({ passage, isKnown }: { passage: Passage | null; isKnown: boolean }) {
  if (!passage) return <p>{isKnown ? 'This passage is not in the project any more.' : 'Fetching the passage…'}</p>
  return (
    <div className="dossier-cited-passage">
      <q className="source-text" dir={passage.direction} lang={passage.language ?? undefined}>
        {passage.exact}
      </q>
      <p>
        <SourceLine passage={passage} />
      </p>
    </div>
  )
}
