import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { HistoryFilter, HistoryRow } from '../../shared/rows/history.ts'
import { failureText } from '../api/failure.ts'
import { Waiting } from '../ui/empty-state.tsx'
import { GoBackDialog } from './go-back-dialog.tsx'
import { HistoryEntry } from './history-entry.tsx'
import { useHistory } from './use-history.ts'

const likelyRowPx = 40
/** Rows before the end at which older ones are fetched. */
const aheadRows = 20

/** The actions that the filter leaves, newest first; one can be opened to see what it changed. */
export function HistoryList({ filter, isNarrowed }: { filter: HistoryFilter; isNarrowed: boolean }) {
  const { rows, error, hasMore, isFetching, fetchMore } = useHistory(filter)
  const [openStamp, setOpenStamp] = useState<string | null>(null)
  const [goingBackTo, setGoingBackTo] = useState<HistoryRow | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => likelyRowPx,
    getItemKey: (index) => rows[index]?.stamp ?? index,
    overscan: 10,
  })
  const items = list.getVirtualItems()
  const lastShown = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (hasMore && lastShown >= rows.length - aheadRows) fetchMore()
  })
  const oldest = rows.length
  return (
    <>
      <div ref={scroller} className="history-scroll">
        <ol
          className="history-list"
          style={{ blockSize: list.getTotalSize() }}
          aria-label="Actions, newest first"
          onKeyDown={stepBetweenRows}
        >
          {items.map(({ index, key, start }) => {
            const row = rows[index]
            if (!row) return null
            return (
              <li
                key={key}
                ref={list.measureElement}
                data-index={index}
                style={{ transform: `translateY(${start}px)` }}
              >
                {dayOf(row) !== dayOf(rows[index - 1]) && <h3 className="history-day">{dayOf(row)}</h3>}
                <HistoryEntry
                  row={row}
                  isOpen={row.stamp === openStamp}
                  isNewest={index === 0 && !isNarrowed}
                  onToggle={() => setOpenStamp(row.stamp === openStamp ? null : row.stamp)}
                  onGoBack={() => setGoingBackTo(row)}
                />
              </li>
            )
          })}
        </ol>
        {error && <p role="alert">{failureText(error)}</p>}
        {isFetching && rows.length === 0 && <Waiting what="Reading the history…" />}
        {isFetching && rows.length > 0 && <p className="history-faint">Reading further back…</p>}
        {!isFetching && !hasMore && (
          <p className="history-faint">
            {oldest === 0 ? 'Nothing was done of this kind.' : 'This is where it begins.'}
          </p>
        )}
      </div>
      {goingBackTo && <GoBackDialog row={goingBackTo} onClose={() => setGoingBackTo(null)} />}
    </>
  )
}

/** The day of an action in this machine's time: `Saturday, 21 November 2026`. */
function dayOf(row: HistoryRow | undefined): string | null {
  return row ? new Intl.DateTimeFormat('en-GB', { dateStyle: 'full' }).format(new Date(row.at)) : null
}

/** The arrows lead from one action to the next. */
function stepBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const from = event.target instanceof Element ? event.target.closest('li')?.getAttribute('data-index') : null
  if (step === 0 || from === null || from === undefined) return
  const next = event.currentTarget.querySelector<HTMLElement>(`li[data-index="${Number(from) + step}"] .history-line`)
  if (!next) return
  event.preventDefault()
  next.focus()
}
