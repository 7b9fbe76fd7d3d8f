import { BookOpenText, Trash2 } from 'lucide-react'
import { useCallback, useRef } from 'react'
import { goTo } from '../../app/place.ts'
import { IconButton } from '../../ui/button.tsx'
import { TagChip } from '../../ui/tag-chip.tsx'
import { $isEvidenceQuoteNode } from '../nodes/evidence-quote-node.ts'
import { SourceLine, useKnown, usePassages } from './passages.tsx'
import { useNode } from './use-node.ts'

const nothing = () => undefined

/** A passage in the text, word for word, with its source and what it is tagged with. */
export function EvidenceQuoteView({ nodeKey, highlightId }: { nodeKey: string; highlightId: string }) {
  const { noteNumber } = useKnown()
  const passages = usePassages([highlightId])
  const place = useRef<HTMLElement>(null)
  const open = useCallback(nothing, [])
  const { isSelected, isEditable, change } = useNode(nodeKey, place, $isEvidenceQuoteNode, open)
  const passage = passages?.get(highlightId)
  const number = noteNumber([highlightId])
  return (
    <figure ref={place} className="dossier-quote" data-selected={isSelected || undefined}>
      {passage ? (
        <>
          <blockquote className="source-text" dir={passage.direction} lang={passage.language ?? undefined}>
            {passage.exact}
          </blockquote>
          <figcaption>
            <span>
              <SourceLine passage={passage} />
              {number !== null && <sup>{number}</sup>}
            </span>
            <span className="dossier-tags">
              {passage.tags.map((tag) => (
                <TagChip key={`${tag.kind} ${tag.id}`} kind={tag.kind} name={tag.name} />
              ))}
            </span>
          </figcaption>
        </>
      ) : (
        <p className="dossier-missing">
          {passages
            ? 'This passage is not in the project any more. Remove the quotation, or undo the removal.'
            : 'Fetching the passage…'}
        </p>
      )}
      <span className="dossier-quote-tools">
        {passage && (
          <IconButton
            label="Open in Read"
            excludeFromTabOrder
            onPress={() => goTo('read', passage.articleId, { highlight: highlightId })}
          >
            <BookOpenText aria-hidden />
          </IconButton>
        )}
        {isEditable && (
          <IconButton label="Remove the quotation" excludeFromTabOrder onPress={() => change((node) => node.remove())}>
            <Trash2 aria-hidden />
          </IconButton>
        )}
      </span>
    </figure>
  )
}
