// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot be virtualised with rows that stand where they belong
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and points at its rows (aria-activedescendant)

import { useVirtualizer } from '@tanstack/react-virtual'
import { Check, X } from 'lucide-react'
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useMemo, useRef } from 'react'
import type { MentioningArticleRow } from '../../shared/rows/mention.ts'
import { DateText } from '../connections/date-text.tsx'
import { IconButton } from '../ui/button.tsx'
import { lineAfterKey } from '../ui/line-after-key.ts'
import { MentionCells, mentionElementId } from './mention-row.tsx'
import { linesOf, type ReviewLine, type ShownMention } from './shown-mentions.ts'
import type { Judging } from './use-judging.ts'

const estimatedPx = { article: 40, mention: 66 }

/** The mentions under the heads of their articles; only what is in sight is drawn. The focus stays on the grid and points at one of them. */
export function MentionGrid(props: {
  label: string
  shown: readonly ShownMention[]
  activeKey: string | null
  onActive(key: string): void
  /** Enter on the one it points at. */
  onRead(): void
  judging: Judging
  ref?: Ref<{ focus(): void }>
}) {
  const { label, shown, activeKey, onActive, onRead, judging, ref } = props
  const grid = useRef<HTMLDivElement>(null)
  const lines = useMemo(() => linesOf(shown), [shown])
  const activeLine = lines.findIndex((line) => line.kind === 'mention' && line.shown.key === activeKey)
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => grid.current,
    estimateSize: (index) => estimatedPx[lines[index]?.kind ?? 'mention'],
    getItemKey: (index) => keyOfLine(lines[index]) ?? index,
    overscan: 6,
    scrollPaddingStart: 44,
    scrollPaddingEnd: 12,
  })
  useImperativeHandle(ref, () => ({ focus: () => grid.current?.focus() }))
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when another row is active, not when the data is new
  useEffect(() => {
    if (activeLine >= 0) rows.scrollToIndex(activeLine === 1 ? 0 : activeLine, { align: 'auto' })
  }, [activeKey])
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event
    if (altKey || ctrlKey || metaKey || shiftKey || event.target !== event.currentTarget) return
    if (key === 'Enter') return onRead()
    const at = shown.findIndex((each) => each.key === activeKey)
    const pageRows = Math.max(1, Math.floor((grid.current?.clientHeight ?? 0) / estimatedPx.mention) - 1)
    const to = lineAfterKey(key, { at, last: shown.length - 1, pageRows })
    if (to === null) return
    event.preventDefault()
    const next = shown[to]
    if (next) onActive(next.key)
  }
  const items = rows.getVirtualItems()
  const isActiveDrawn = items.some(({ index }) => index === activeLine)
  return (
    <div
      ref={grid}
      className="mentions-grid"
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-readonly
      aria-rowcount={lines.length}
      aria-activedescendant={isActiveDrawn && activeKey !== null ? mentionElementId(activeKey) : undefined}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className="mentions-body" style={{ height: rows.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const line = lines[index]
          if (!line) return null
          const place = {
            'aria-rowindex': index + 1,
            'data-index': index,
            ref: rows.measureElement,
            style: { transform: `translateY(${start}px)` },
          }
          if (line.kind === 'article')
            return (
              <div key={keyOfLine(line)} role="row" className="mentions-line mentions-article" {...place}>
                <ArticleHead article={line.article} mentions={line.mentions} judging={judging} />
              </div>
            )
          const isActive = line.shown.key === activeKey
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keys
            <div
              key={keyOfLine(line)}
              id={mentionElementId(line.shown.key)}
              role="row"
              aria-selected={isActive}
              className="mentions-line mentions-mention"
              data-active={isActive || undefined}
              onClick={() => onActive(line.shown.key)}
              {...place}
            >
              <MentionCells shown={line.shown} judging={judging} />
            </div>
          )
        })}
      </div>
    </div>
  )
}

function keyOfLine(line: ReviewLine | undefined): string | undefined {
  return line && (line.kind === 'article' ? line.article.articleId : line.shown.key)
}

function ArticleHead(props: { article: MentioningArticleRow; mentions: readonly ShownMention[]; judging: Judging }) {
  const { article, mentions, judging } = props
  const fresh = mentions.filter(({ mention }) => mention.state === 'new')
  const clear = fresh.filter(({ mention }) => mention.others.length === 0)
  const title = article.title ?? 'Article without a title'
  return (
    <>
      <div role="gridcell" className="mentions-source" tabIndex={-1}>
        <bdi className="mentions-title">{title}</bdi>
        <small>
          {article.outlet && <bdi>{article.outlet}</bdi>}
          {article.outlet && article.publishedAt && ' · '}
          {article.publishedAt && <DateText edtf={article.publishedAt} withEdtf={false} />}
        </small>
      </div>
      <div role="gridcell" className="mentions-judgement" tabIndex={-1}>
        {clear.length > 1 && (
          <IconButton
            label={`Mark all ${clear.length} in ‘${title}’`}
            excludeFromTabOrder
            isDisabled={judging.isReadOnly}
            onPress={() => void judging.accept(clear)}
          >
            <Check aria-hidden /> {clear.length}
          </IconButton>
        )}
        {fresh.length > 1 && (
          <IconButton
            label={`Reject all ${fresh.length} in ‘${title}’`}
            excludeFromTabOrder
            isDisabled={judging.isReadOnly}
            onPress={() => void judging.reject(fresh)}
          >
            <X aria-hidden /> {fresh.length}
          </IconButton>
        )}
      </div>
    </>
  )
}
