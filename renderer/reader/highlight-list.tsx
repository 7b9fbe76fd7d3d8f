import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { HighlightDetailRow } from '../../shared/rows/highlight.ts'
import { type CardEdit, cardButtonId, type HighlightActs, HighlightCard } from './highlight-card.tsx'

/** A card being edited: which, and what of it. */
export interface ListEdit {
  highlightId: string
  edit: CardEdit
}

const likelyCardPx = 132

/** Until a card that has grown has been measured and its field filled. */
const settledMs = 120

/** The highlights of an article in the order of its text; what a screen reader has in place of the colours. */
export function HighlightList(props: {
  highlights: readonly HighlightDetailRow[]
  languageOf(highlight: HighlightDetailRow): string | null
  activeId: string | null
  editing: ListEdit | null
  isReadOnly: boolean
  acts: HighlightActs
  onSelect(highlightId: string): void
  onEdit(editing: ListEdit | null): void
  onHover(highlight: HighlightDetailRow | null): void
}) {
  const { highlights, languageOf, activeId, editing, isReadOnly, acts, onSelect, onEdit, onHover } = props
  const scroller = useRef<HTMLDivElement>(null)
  const list = useVirtualizer({
    count: highlights.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => likelyCardPx,
    getItemKey: (index) => highlights[index]?.id ?? index,
    overscan: 6,
  })
  const activeIndex = highlights.findIndex(({ id }) => id === activeId)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list moves when another highlight is chosen, not when the list changes
  useEffect(() => {
    if (activeIndex !== -1) list.scrollToIndex(activeIndex, { align: 'auto' })
  }, [activeId, activeIndex === -1])
  // A card grows when it is chosen or edited: it is brought wholly into view once it has.
  const openId = editing?.highlightId ?? activeId
  // biome-ignore lint/correctness/useExhaustiveDependencies: opening another field makes the card grow too
  useEffect(() => {
    if (!openId) return
    const timer = setTimeout(
      () => document.getElementById(cardButtonId(openId))?.closest('li')?.scrollIntoView({ block: 'nearest' }),
      settledMs,
    )
    return () => clearTimeout(timer)
  }, [openId, editing])
  return (
    <div ref={scroller} className="reader-list-scroll">
      <ol className="reader-list" style={{ blockSize: list.getTotalSize() }} aria-label="Highlights in text order">
        {list.getVirtualItems().map(({ index, key, start }) => {
          const highlight = highlights[index]
          if (!highlight) return null
          const edit = (next: CardEdit | null) => onEdit(next && { highlightId: highlight.id, edit: next })
          return (
            <li
              key={key}
              ref={list.measureElement}
              data-index={index}
              aria-setsize={highlights.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              <HighlightCard
                highlight={highlight}
                language={languageOf(highlight)}
                isActive={highlight.id === activeId}
                edit={editing?.highlightId === highlight.id ? editing.edit : null}
                isReadOnly={isReadOnly}
                acts={acts}
                onSelect={() => onSelect(highlight.id)}
                onEdit={edit}
                onHover={(isHovered) => onHover(isHovered ? highlight : null)}
              />
            </li>
          )
        })}
      </ol>
    </div>
  )
}
