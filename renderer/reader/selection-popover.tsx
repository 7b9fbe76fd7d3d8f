import { Diamond, Highlighter, StickyNote, Tag, UserRound } from 'lucide-react'
import { type CSSProperties, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Target } from '../../shared/model/highlight.ts'
import type { TagKind } from '../../shared/model/tag.ts'
import type { TagChoice } from '../../shared/rows/highlight.ts'
import type { TagRow } from '../../shared/rows.ts'
import { Button } from '../ui/button.tsx'
import { TagChip } from '../ui/tag-chip.tsx'
import { NoteField } from './note-field.tsx'
import { TagCombo } from './tag-combo.tsx'
import { rangesOf } from './text-points.ts'
import './selection-popover.css'

/** What the popover offers: its tools, or a field for a tag or a note. */
export type PopoverMode = 'tools' | TagKind | 'note'

const widthPx = 344
const highestPx = 380
const gapPx = 8

const tools = [
  { mode: 'actor', key: 'a', label: 'Actor', icon: UserRound },
  { mode: 'event', key: 'e', label: 'Event', icon: Diamond },
  { mode: 'theme', key: 't', label: 'Theme', icon: Tag },
  { mode: 'note', key: 'n', label: 'Note', icon: StickyNote },
] as const

/** What can be done with the words that are selected; stands below or above them, never over them. */
export function SelectionPopover(props: {
  target: readonly Target[]
  mode: PopoverMode
  articleId: string
  recent: readonly TagRow[]
  root: RefObject<HTMLElement | null>
  scroller: RefObject<HTMLElement | null>
  onMode(mode: PopoverMode): void
  onApply(tags: TagChoice[], note: string): void
  onCancel(): void
}) {
  const { target, mode, articleId, recent, root, scroller, onMode, onApply, onCancel } = props
  const self = useRef<HTMLDivElement>(null)
  const placeNow = () =>
    root.current && scroller.current ? placeBeside(rangesOf(root.current, target), scroller.current) : {}
  // In its place from the first: a field that takes the focus elsewhere would scroll the text away.
  const [place, setPlace] = useState<CSSProperties>(placeNow)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words have another place
  useLayoutEffect(() => setPlace(placeNow()), [target])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place or a taller content may leave the view
  useEffect(() => {
    self.current?.scrollIntoView({ block: 'nearest' })
  }, [place, mode])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset does not float
    <div ref={self} className="reader-popover" style={place} role="group" aria-label="Mark the selected words">
      {mode === 'tools' && (
        <>
          <div className="reader-popover-tools">
            <Button variant="quiet" onPress={() => onApply([], '')}>
              <Highlighter aria-hidden />
              Highlight <kbd>h</kbd>
            </Button>
            {tools.map(({ mode: next, key, label, icon: Icon }) => (
              <Button key={next} variant="quiet" onPress={() => onMode(next)}>
                <Icon aria-hidden />
                {label} <kbd>{key}</kbd>
              </Button>
            ))}
          </div>
          {recent.length > 0 && (
            <div className="reader-popover-recent">
              {recent.map((tag, index) => (
                <Button
                  key={tag.id}
                  variant="quiet"
                  aria-label={`Tag with ${tag.kind} ${tag.name}`}
                  onPress={() => onApply([{ kind: tag.kind, id: tag.id }], '')}
                >
                  <kbd>{index + 1}</kbd>
                  <TagChip kind={tag.kind} name={tag.name} />
                </Button>
              ))}
            </div>
          )}
        </>
      )}
      {mode === 'note' && (
        <NoteField note="" saveLabel="Highlight" onSave={(note) => onApply([], note)} onCancel={onCancel} />
      )}
      {mode !== 'tools' && mode !== 'note' && (
        <TagCombo
          key={mode}
          kind={mode}
          articleId={articleId}
          present={[]}
          onChoose={(choice) => onApply([choice], '')}
          onCancel={onCancel}
        />
      )}
    </div>
  )
}

/** Below the last line of the ranges; above the first one where only there is room. In the scroller's own measure. */
function placeBeside(ranges: readonly Range[], scroller: HTMLElement): CSSProperties {
  const rects = ranges.flatMap((range) => [...range.getClientRects()]).filter(({ width }) => width > 0)
  const frame = scroller.getBoundingClientRect()
  const top = Math.min(...rects.map((rect) => rect.top))
  const bottom = Math.max(...rects.map((rect) => rect.bottom))
  if (rects.length === 0) return {}
  const isAbove = frame.bottom - bottom < highestPx && top - frame.top > highestPx
  const line = rects.filter((rect) => (isAbove ? rect.top < top + 12 : rect.bottom > bottom - 12))
  const middle = (Math.min(...line.map(({ left }) => left)) + Math.max(...line.map(({ right }) => right))) / 2
  const left = Math.max(12, Math.min(middle - widthPx / 2 - frame.left, frame.width - widthPx - 24))
  const insetBlockStart = (isAbove ? top - gapPx : bottom + gapPx) - frame.top + scroller.scrollTop
  return { left, insetBlockStart, width: widthPx, transform: isAbove ? 'translateY(-100%)' : 'none' }
}
