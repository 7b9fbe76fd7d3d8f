// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot be virtualised with rows that stand where they belong
// biome-ignore-all lint/a11y/useFocusableInteractive: the list has the focus and points at its rows (aria-activedescendant)
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import { fieldLabel, shownFieldValue } from '../library/metadata-words.ts'
import { lineAfterKey } from '../ui/line-after-key.ts'
import type { ReviewItem } from './review-items.ts'

const rowPx = 58

const elementId = (key: string): string => `review-${key.replaceAll(' ', '-')}`

/** The questions; only those in sight are drawn. The focus stays on the list and points at one of them. */
export function ReviewList(props: {
  items: readonly ReviewItem[]
  active: ReviewItem
  onActive(item: ReviewItem): void
  onEnter(): void
  ref?: Ref<{ focus(): void }>
}) {
  const { items, active, onActive, onEnter, ref } = props
  const list = useRef<HTMLDivElement>(null)
  const at = items.indexOf(active)
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => list.current,
    estimateSize: () => rowPx,
    overscan: 8,
  })
  useImperativeHandle(ref, () => ({ focus: () => list.current?.focus() }))
  useEffect(() => {
    if (document.activeElement === document.body) list.current?.focus()
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when another question is active
  useEffect(() => rows.scrollToIndex(at, { align: 'auto' }), [active.key])
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event
    if (altKey || ctrlKey || metaKey || shiftKey) return
    if (key === 'Enter') {
      event.preventDefault()
      return onEnter()
    }
    const pageRows = Math.max(1, Math.floor((list.current?.clientHeight ?? 0) / rowPx) - 1)
    const to = lineAfterKey(key, { at, last: items.length - 1, pageRows })
    if (to === null) return
    event.preventDefault()
    const next = items[to]
    if (next) onActive(next)
  }
  const drawn = rows.getVirtualItems()
  return (
    <div
      ref={list}
      className="review-list"
      role="grid"
      tabIndex={0}
      aria-label="Questions"
      aria-readonly
      aria-rowcount={items.length}
      aria-activedescendant={drawn.some(({ index }) => index === at) ? elementId(active.key) : undefined}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {drawn.map(({ index, start }) => {
          const item = items[index]
          if (!item) return null
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
            <div
              key={item.key}
              id={elementId(item.key)}
              role="row"
              aria-selected={item.key === active.key}
              aria-rowindex={index + 1}
              className="review-option"
              style={{ transform: `translateY(${start}px)`, height: rowPx }}
              onClick={() => onActive(item)}
            >
              <div role="gridcell" tabIndex={-1}>
                <span className="review-question">
                  <b>{fieldLabel[item.field]}</b>{' '}
                  {item.offer ? <bdi>{shownFieldValue(item.field, item.offer.value)}&thinsp;?</bdi> : <i>not found</i>}
                </span>
                <small>
                  <bdi>{item.article.title ?? item.article.fileName}</bdi>
                </small>
              </div>
            </div>
          )
        })}
      </div>
    </div>
  )
}
