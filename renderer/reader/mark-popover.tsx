import { Highlighter, Languages, LockKeyhole, Quote, StickyNote, Trash2 } from 'lucide-react'
import { type CSSProperties, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { HighlightDetailRow, TagChoice } from '../../shared/rows/highlight.ts'
import type { TagRow } from '../../shared/rows.ts'
import { Button } from '../ui/button.tsx'
import { TagChip } from '../ui/tag-chip.tsx'
import type { Written } from './note-field.tsx'
import { TagField } from './tag-field.tsx'
import { rangesOf } from './text-points.ts'
import type { Marking, MarkMode } from './use-marking.ts'
import { usePrivateNote } from './use-private-note.ts'
import { WrittenField, type WrittenKind } from './written-field.tsx'
import './mark-popover.css'

const widthPx = 380
const highestPx = 400
const gapPx = 8

const noTags: readonly TagRow[] = []

/** What can be done with the words that are selected, or with a highlight; stands below or above them, never over them. */
export function MarkPopover(props: {
  marking: Marking
  /** The highlight as it is known by now; null where the words are not marked yet. */
  highlight: HighlightDetailRow | null
  articleId: string
  recent: readonly TagRow[]
  /** The marked words as the name of a theme; null where they are too long for one. */
  inVivo: string | null
  root: RefObject<HTMLElement | null>
  scroller: RefObject<HTMLElement | null>
  onMode(mode: MarkMode): void
  onTag(choice: TagChoice): void
  onUntag(tag: TagRow): void
  /** `before` is the private note that was there. */
  onWrite(kind: WrittenKind, written: Written, before: string): void
  onHighlight(): void
  onInVivo(): void
  onRemove(): void
  onClose(): void
}) {
  const { marking, highlight, articleId, recent, inVivo, root, scroller, onMode, onClose } = props
  const { target, mode, isNew } = marking
  const self = useRef<HTMLDivElement>(null)
  const privateNote = usePrivateNote(articleId, marking.highlightId)
  const tags = highlight?.tags ?? noTags
  const placeNow = () =>
    root.current && scroller.current ? placeBeside(rangesOf(root.current, target), scroller.current) : {}
  // In its place from the first: a field that takes the focus elsewhere would scroll the text away.
  const [place, setPlace] = useState<CSSProperties>(placeNow)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words have another place
  useLayoutEffect(() => setPlace(placeNow()), [target])
  // Another place, or a content that has grown, may leave the view.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again in another place
  useEffect(() => {
    const element = self.current
    if (!element) return
    const observer = new ResizeObserver(() => element.scrollIntoView({ block: 'nearest' }))
    observer.observe(element)
    return () => observer.disconnect()
  }, [place])
  const written: WrittenKind | null = mode === 'tools' || mode === 'tag' ? null : mode
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset does not float
    <div
      ref={self}
      className="reader-popover"
      style={place}
      role="group"
      aria-label={isNew ? 'Mark the selected words' : 'Tag the highlight'}
    >
      {tags.length > 0 && (
        <div className="reader-tags">
          {tags.map((tag) => (
            <TagChip key={tag.id} kind={tag.kind} name={tag.name} onRemove={() => props.onUntag(tag)} />
          ))}
        </div>
      )}
      {written ? (
        <WrittenField
          kind={written}
          highlight={highlight}
          privateNote={privateNote}
          saveLabel={marking.highlightId === null ? 'Highlight' : 'Save'}
          onSave={(kind, text) => props.onWrite(kind, text, privateNote)}
          onCancel={onClose}
        />
      ) : (
        <>
          <TagField
            kind={marking.kind}
            articleId={articleId}
            present={tags}
            recent={recent}
            inVivo={inVivo}
            hasFocus={mode === 'tag'}
            onFocus={() => mode === 'tools' && onMode('tag')}
            onChoose={props.onTag}
            onDone={onClose}
          />
          <div className="reader-popover-tools">
            {marking.highlightId === null && (
              <Button variant="quiet" onPress={props.onHighlight}>
                <Highlighter aria-hidden />
                Highlight {mode === 'tools' && <kbd>h</kbd>}
              </Button>
            )}
            {inVivo !== null && (
              <Button variant="quiet" onPress={props.onInVivo}>
                <Quote aria-hidden />
                In vivo {mode === 'tools' && <kbd>i</kbd>}
              </Button>
            )}
            <Button variant="quiet" onPress={() => onMode('note')}>
              <StickyNote aria-hidden />
              Note {mode === 'tools' && <kbd>n</kbd>}
            </Button>
            <Button variant="quiet" onPress={() => onMode('private')}>
              <LockKeyhole aria-hidden />
              Private {mode === 'tools' && <kbd>p</kbd>}
            </Button>
            <Button variant="quiet" onPress={() => onMode('translation')}>
              <Languages aria-hidden />
              Translate {mode === 'tools' && <kbd>l</kbd>}
            </Button>
            {marking.highlightId !== null && (
              <Button variant="quiet" onPress={props.onRemove}>
                <Trash2 aria-hidden />
                Remove {mode === 'tools' && <kbd>Del</kbd>}
              </Button>
            )}
          </div>
        </>
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
  if (rects.length === 0) return { insetBlockStart: scroller.scrollTop + gapPx, left: gapPx, width: widthPx }
  const isAbove = frame.bottom - bottom < highestPx && top - frame.top > highestPx
  const line = rects.filter((rect) => (isAbove ? rect.top < top + 12 : rect.bottom > bottom - 12))
  const middle = (Math.min(...line.map(({ left }) => left)) + Math.max(...line.map(({ right }) => right))) / 2
  const left = Math.max(12, Math.min(middle - widthPx / 2 - frame.left, frame.width - widthPx - 24))
  const insetBlockStart = (isAbove ? top - gapPx : bottom + gapPx) - frame.top + scroller.scrollTop
  return { left, insetBlockStart, width: widthPx, transform: isAbove ? 'translateY(-100%)' : 'none' }
}
