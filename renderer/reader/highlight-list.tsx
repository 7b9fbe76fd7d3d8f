import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useCallback, useEffect, useRef } from 'react'
import type { HighlightDetailRow } from '../../shared/rows/highlight.ts'
import type { TagRow } from '../../shared/rows.ts'
import { type CardEdit, cardButtonId, type HighlightActs, HighlightCard } from './highlight-card.tsx'

/** A card being edited: which, and what of it. */
export interface ListEdit {
  highlightId: string
  edit: CardEdit
}

/** A card without a field needs none. */
const noTags: readonly TagRow[] = []

const likelyCardPx = 132

/** Until a card that has grown has been measured and its field filled. */
const settledMs = 120

/** The highlights of an article in the order of its text; what a screen reader has in place of the colours. */
export function HighlightList(props: {
  highlights: readonly HighlightDetailRow[]
  languageOf(highlight: HighlightDetailRow): string | null
  activeId: string | null
  editing: ListEdit | null
  recent: readonly TagRow[]
  isReadOnly: boolean
  acts: HighlightActs
  onSelect(highlightId: string): void
  onEdit(editing: ListEdit | null): void
  onHover(highlight: HighlightDetailRow | null): void
}) {
  const { highlights, languageOf, activeId, editing, recent, isReadOnly, acts, onSelect, onEdit, onHover } = props
  const scroller = useRef<HTMLDivElement>(null)
  const keyAt = useCallback((index: number) => highlights[index]?.id ?? index, [highlights])
  const list = useVirtualizer({
    count: highlights.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => likelyCardPx,
    getItemKey: keyAt,
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
          return (
            <li
              key={key}
              ref={list.measureElement}
              data-index={index}
              aria-setsize={highlights.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              <ListedCard
                highlight={highlight}
                language={languageOf(highlight)}
                isActive={highlight.id === activeId}
                edit={editing?.highlightId === highlight.id ? editing.edit : null}
                recent={editing?.highlightId === highlight.id ? recent : noTags}
                isReadOnly={isReadOnly}
                acts={acts}
                onSelect={onSelect}
                onEdit={onEdit}
                onHover={onHover}
              />
            </li>
          )
        })}
      </ol>
    </div>
  )
}

/** A card that is drawn anew only when something on it changes. */
const ListedCard = memo(function ListedCard(props: {
  highlight: HighlightDetailRow
  language: string | null
  isActive: boolean
  edit: CardEdit | null
  recent: readonly TagRow[]
  isReadOnly: boolean
  acts: HighlightActs
  onSelect(highlightId: string): void
  onEdit(editing: ListEdit | null): void
  onHover(highlight: HighlightDetailRow | null): void
}) {
  const { onSelect, onEdit, onHover, ...card } = props
  const { id } = card.highlight
  return (
    <HighlightCard
      {...card}
      onSelect={() => onSelect(id)}
      onEdit={(edit) => onEdit(edit && { highlightId: id, edit })}
      onHover={(isHovered) => onHover(isHovered ? card.highlight : null)}
    />
  )
})
