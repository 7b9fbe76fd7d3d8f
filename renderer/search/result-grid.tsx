// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot be virtualised with rows that stand where they belong
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and points at its rows (aria-activedescendant)

import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import { lineAfterKey } from '../ui/line-after-key.ts'

const likelyRowPx = 118
const pageRows = 5
/** Further results are asked for when so few rows are left below. */
const rowsAhead = 20

const rowElementId = (index: number): string => `search-row-${index}`

/**
 * Results one under the other, only those in sight drawn. The focus stays on the grid and points at the row, so that new
 * results never take it away. Arrow keys move, Enter opens, the arrow up from the first row leads back.
 */
export function ResultGrid<Row>(props: {
  label: string
  rows: readonly Row[]
  total: number
  /** Counted from 0. */
  active: number
  /** Where the list was scrolled to when it was left, in px. */
  scrollPx: number
  keyOf(row: Row): string
  onActive(index: number): void
  onScroll(px: number): void
  onOpen(row: Row): void
  /** Arrow up from the first row, or Escape. */
  onLeave(): void
  fetchMore: (() => void) | null
  ref: Ref<{ focus(): void }>
  children(row: Row, index: number): ReactNode
}) {
  const { label, rows, total, active, keyOf, onActive, onScroll, onOpen, onLeave, fetchMore, children } = props
  const grid = useRef<HTMLDivElement>(null)
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => grid.current,
    estimateSize: () => likelyRowPx,
    getItemKey: (index) => {
      const row = rows[index]
      return row === undefined ? index : keyOf(row)
    },
    overscan: 6,
    initialOffset: props.scrollPx,
  })
  useImperativeHandle(props.ref, () => ({ focus: () => grid.current?.focus({ preventScroll: true }) }))
  const items = list.getVirtualItems()
  const lastDrawn = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (fetchMore && lastDrawn >= rows.length - rowsAhead) fetchMore()
  }, [fetchMore, lastDrawn, rows.length])
  const isFirst = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when another row is active, not when there are more of them
  useEffect(() => {
    if (!isFirst.current) list.scrollToIndex(active, { align: 'auto' })
    isFirst.current = false
  }, [active])
  const activeRow = rows[active]
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Enter' && activeRow !== undefined) {
      event.preventDefault()
      return onOpen(activeRow)
    }
    if (event.key === 'Escape' || (event.key === 'ArrowUp' && active === 0)) {
      event.preventDefault()
      return onLeave()
    }
    const to = lineAfterKey(event.key, { at: active, last: rows.length - 1, pageRows })
    if (to === null) return
    event.preventDefault()
    onActive(to)
  }
  const isActiveDrawn = items.some(({ index }) => index === active)
  return (
    <div
      ref={grid}
      className="search-grid"
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-readonly
      aria-rowcount={total}
      aria-activedescendant={isActiveDrawn ? rowElementId(active) : undefined}
      onKeyDown={onKeyDown}
      onScroll={(event) => onScroll(event.currentTarget.scrollTop)}
    >
      <div role="rowgroup" className="search-rows" style={{ height: list.getTotalSize() }}>
        {items.map(({ index, key, start }) => {
          const row = rows[index]
          if (row === undefined) return null
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys for its rows
            <div
              key={key}
              ref={list.measureElement}
              data-index={index}
              id={rowElementId(index)}
              role="row"
              className="search-row"
              aria-rowindex={index + 1}
              aria-selected={index === active}
              style={{ transform: `translateY(${start}px)` }}
              onClick={(event) => {
                onActive(index)
                const isOnControl = event.target instanceof Element && event.target.closest('a, button') !== null
                const isSelecting = window.getSelection()?.isCollapsed === false
                if (!isOnControl && !isSelecting) grid.current?.focus({ preventScroll: true })
              }}
              onDoubleClick={() => onOpen(row)}
            >
              <div role="gridcell">{children(row, index)}</div>
            </div>
          )
        })}
      </div>
    </div>
  )
}
