// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot be virtualised with rows that stand where they belong
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and points at its rows (aria-activedescendant)
import { useVirtualizer } from '@tanstack/react-virtual'
import { ArrowDown, ArrowUp, Star } from 'lucide-react'
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react'
import type { ArticleTableRow } from '../../shared/rows/article.ts'
import { goTo } from '../app/place.ts'
import { ArticleRow, type RowJudging, rowElementId } from './article-row.tsx'
import { moveInGrid } from './grid-keys.ts'
import { type LibraryView, setLibraryView } from './library-view.ts'
import type { SortColumn } from './sort-articles.ts'
import { StatusMenu } from './status-menu.tsx'
import type { useArticleJudging } from './use-article-judging.ts'
import './article-grid.css'

// A grid made by hand: react-aria's Table needs seconds to sort 10,000 rows, this one renders what is in sight only.
// The focus stays on the grid itself and points at the row (aria-activedescendant), so new data never takes it away.

const columns: readonly { id: SortColumn; label: string; isNumber?: boolean }[] = [
  { id: 'starred', label: 'Star' },
  { id: 'title', label: 'Title' },
  { id: 'outlet', label: 'Outlet' },
  { id: 'publishedAt', label: 'Published' },
  { id: 'language', label: 'Language' },
  { id: 'words', label: 'Words', isNumber: true },
  { id: 'highlights', label: 'Highlights', isNumber: true },
  { id: 'status', label: 'Status' },
  { id: 'reliability', label: 'Grade' },
]
const rowHeightPx = 52
const headHeightPx = 33

/** The table of articles. `articles` are shown in their order. */
export function ArticleGrid(props: {
  articles: readonly ArticleTableRow[]
  view: LibraryView
  label: string
  /** Null where nothing can be said of the articles. */
  judging: ReturnType<typeof useArticleJudging> | null
  ref?: Ref<{ focus(): void }>
}) {
  const { articles, view, label, ref } = props
  const [asked, setAsked] = useState<{ article: ArticleTableRow; anchor: HTMLElement } | null>(null)
  const judging = useRef(props.judging)
  judging.current = props.judging
  const canJudge = props.judging !== null
  const rowJudging = useMemo<RowJudging | null>(
    () =>
      canJudge
        ? {
            star: (article) => judging.current?.star([article]),
            askStatus: (article, anchor) => setAsked({ article, anchor }),
          }
        : null,
    [canJudge],
  )
  const grid = useRef<HTMLDivElement>(null)
  const activeIndex = articles.findIndex(({ id }) => id === view.active)
  const rows = useVirtualizer({
    count: articles.length,
    getScrollElement: () => grid.current,
    estimateSize: () => rowHeightPx,
    getItemKey: (index) => articles[index]?.id ?? index,
    overscan: 8,
    scrollMargin: 0,
    scrollPaddingStart: headHeightPx,
  })
  useImperativeHandle(ref, () => ({ focus: () => grid.current?.focus() }))
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when another row is active, not when the data is new
  useEffect(() => {
    if (activeIndex >= 0) rows.scrollToIndex(activeIndex, { align: 'auto' })
  }, [view.active])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    if (event.key === 'Enter' && view.active !== null) return goTo('read', view.active)
    const pageRows = Math.max(1, Math.floor((grid.current?.clientHeight ?? 0) / rowHeightPx) - 2)
    if (moveInGrid(event, articles, view, pageRows)) event.preventDefault()
  }
  const onFocus = () => {
    if (view.active === null && articles[0]) setLibraryView({ active: articles[0].id })
  }
  const isActiveShown = rows.getVirtualItems().some(({ index }) => index === activeIndex)
  return (
    <div
      ref={grid}
      className="library-grid"
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-multiselectable
      aria-readonly
      aria-rowcount={articles.length + 1}
      aria-activedescendant={isActiveShown && view.active !== null ? rowElementId(view.active) : undefined}
      onKeyDown={onKeyDown}
      onFocus={(event) => event.target === event.currentTarget && onFocus()}
    >
      <div role="rowgroup" className="library-head">
        <div role="row" className="library-row-cells" aria-rowindex={1} tabIndex={-1}>
          <span role="columnheader" className="library-cell library-col-check">
            <span className="visually-hidden">Selected</span>
          </span>
          {columns.map((column) => (
            <ColumnHead key={column.id} column={column} sort={view.sort} />
          ))}
        </div>
      </div>
      <div role="rowgroup" className="library-body" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const article = articles[index]
          if (!article) return null
          return (
            <ArticleRow
              key={article.id}
              article={article}
              rowIndex={index + 2}
              startPx={start}
              isSelected={view.selected.has(article.id)}
              isActive={article.id === view.active}
              judging={rowJudging}
              order={articles}
            />
          )
        })}
      </div>
      {asked && (
        <StatusMenu
          anchor={asked.anchor}
          status={asked.article.status}
          onChoose={(status) => judging.current?.setStatus([asked.article], status)}
          onClose={() => {
            setAsked(null)
            grid.current?.focus()
          }}
        />
      )}
    </div>
  )
}

function ColumnHead({ column, sort }: { column: (typeof columns)[number]; sort: LibraryView['sort'] }) {
  const { id, label, isNumber } = column
  const isSorted = sort.column === id
  const Arrow = sort.isDescending ? ArrowDown : ArrowUp
  const isDescending = isSorted ? !sort.isDescending : id === 'publishedAt' || id === 'starred' || (isNumber ?? false)
  return (
    <div
      role="columnheader"
      className={`library-cell library-col-${id}`}
      aria-sort={isSorted ? (sort.isDescending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        className="library-sort"
        onClick={() => setLibraryView({ sort: { column: id, isDescending } })}
      >
        {id === 'starred' ? <Star aria-label={label} role="img" /> : label}
        {isSorted && <Arrow aria-hidden />}
      </button>
    </div>
  )
}
