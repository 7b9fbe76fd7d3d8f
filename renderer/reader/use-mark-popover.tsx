import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import type { Target } from '../../shared/model/highlight.ts'
import type { TagKind } from '../../shared/model/tag.ts'
import { type SnapUnit, snapped } from '../../shared/reader/snap.ts'
import { type TextBlock, wordsAt } from '../../shared/reader/target.ts'
import type { HighlightDetailRow, TagChoice } from '../../shared/rows/highlight.ts'
import type { TagRow } from '../../shared/rows.ts'
import type { CardEdit } from './highlight-card.tsx'
import { MarkPopover } from './mark-popover.tsx'
import { inVivoName } from './tag-options.ts'
import { rangesOf } from './text-points.ts'
import { placeCaretAfter, selectedTarget, selectTarget } from './text-selection.ts'
import type { useHighlightActs } from './use-highlight-acts.ts'
import type { KeyboardSelecting } from './use-keyboard-selecting.ts'
import { type MarkMode, useMarking } from './use-marking.ts'
import type { WrittenKind } from './written-field.tsx'

interface Given {
  articleId: string
  /** Those on the screen. */
  blocks: readonly TextBlock[]
  highlights: readonly HighlightDetailRow[]
  active: HighlightDetailRow | null
  recent: readonly TagRow[]
  acts: ReturnType<typeof useHighlightActs>
  keyboard: KeyboardSelecting
  root: RefObject<HTMLElement | null>
  scroller: RefObject<HTMLElement | null>
  /** What the ends of a selection are moved out to. */
  unit: SnapUnit
  show(highlightId: string): void
  remove(highlightId: string): void
  /** Opens a field on the card of a highlight that has no place in the text, or was chosen in the list. */
  editCard(highlightId: string, edit: CardEdit): void
  sayWhatIsMissing(): void
}

/** The way from selected words or a chosen highlight to its tags and notes, and the popover for it. Place `popover` in the scroller. */
export function useMarkPopover(given: Given) {
  const { articleId, blocks, highlights, active, acts, keyboard, root, scroller } = given
  const { marking, begin, end, ...marker } = useMarking(acts, given.show)
  const highlight = highlights.find(({ id }) => id === marking?.highlightId) ?? null

  // A highlight that is gone (undone, or removed in another tab) has nothing to be worked on.
  const known = useRef<string | null>(null)
  useEffect(() => {
    if (!highlight && marking?.highlightId && marking.highlightId === known.current) end()
    known.current = highlight?.id ?? null
  })

  const backToText = (target: readonly Target[], isDone: boolean) => {
    const to = keyboard.isOn ? root.current : scroller.current
    to?.focus({ preventScroll: true })
    if (!keyboard.isOn || !root.current) return
    if (isDone) placeCaretAfter(root.current, target)
    else selectTarget(root.current, target)
  }
  const close = () => {
    if (marking) backToText(marking.target, marking.highlightId !== null)
    end()
  }
  /** Does one thing with the words and goes back to the text. */
  const doneWith = async (target: Target[], doing: Promise<string | null>) => {
    if ((await doing) === null) return
    end()
    requestAnimationFrame(() => backToText(target, true))
  }

  /** The words selected now; null where there are none. */
  const selected = (): Target[] | null => {
    if (marking) return marking.highlightId === null ? marking.target : null
    const target =
      keyboard.isOn && root.current ? snapped(blocks, selectedTarget(root.current, blocks), given.unit) : []
    return target.length > 0 ? target : null
  }
  const open = (mode: MarkMode, kind: TagKind | null) => {
    const target = selected()
    if (target) return begin({ target, highlightId: null, mode, kind, isNew: true })
    if (marking) return begin({ ...marking, mode, kind })
    if (!active) return given.sayWhatIsMissing()
    const isInList = document.activeElement?.closest('.reader-list') != null
    if (isInList || active.anchor === 'orphan')
      return given.editCard(active.id, mode === 'tag' || mode === 'tools' ? { what: 'tag', kind } : { what: mode })
    bringIntoView(active)
    begin({ target: active.target, highlightId: active.id, mode, kind, isNew: false })
  }
  const bringIntoView = ({ target }: HighlightDetailRow) => {
    const block = root.current?.querySelector(`[data-block="${CSS.escape(target[0]?.blockId ?? '')}"]`)
    const view = scroller.current?.getBoundingClientRect()
    const [range] = root.current ? rangesOf(root.current, target.slice(0, 1)) : []
    const place = range?.getBoundingClientRect()
    if (place && view && (place.top < view.top || place.bottom > view.bottom))
      block?.scrollIntoView({ block: 'center' })
  }
  const tag = (choice: TagChoice) => {
    const target = selected()
    if (target) void doneWith(target, marker.tag(target, choice))
    else if (marking) void marker.tag(marking.target, choice)
    else if (active) void acts.addTag(active.id, choice)
    else given.sayWhatIsMissing()
  }
  const tagInVivo = () => {
    const target = selected() ?? marking?.target ?? active?.target
    const name = target && inVivoName(wordsAt(blocks, target))
    if (name) tag({ kind: 'theme', name })
    else if (target)
      open('tag', 'theme') // too long for a name: one is to be typed
    else given.sayWhatIsMissing()
  }
  const write = (kind: WrittenKind, written: { text: string; language: string }, before: string) => {
    if (!marking) return
    const { target, highlightId } = marking
    if (highlightId === null && written.text === '') return close()
    void doneWith(target, marker.write(target, kind, written, before))
  }

  const popover: ReactNode = marking && (
    <MarkPopover
      marking={marking}
      highlight={highlight}
      articleId={articleId}
      recent={given.recent}
      inVivo={inVivoName(wordsAt(blocks, marking.target))}
      root={root}
      scroller={scroller}
      onMode={(mode) => begin({ ...marking, mode })}
      onTag={(choice) => void marker.tag(marking.target, choice)}
      onUntag={(gone) => highlight && void acts.removeTag(highlight.id, gone)}
      onWrite={write}
      onHighlight={() => void doneWith(marking.target, marker.mark(marking.target))}
      onInVivo={tagInVivo}
      onRemove={() => {
        if (highlight) given.remove(highlight.id)
        close()
      }}
      onClose={close}
    />
  )
  return {
    popover,
    /** The words that are being marked; null where there are none. */
    target: marking?.target ?? null,
    /** The words that were selected and bear no mark yet; null where there are none. */
    pending: marking && marking.highlightId === null ? marking.target : null,
    isOpen: marking !== null,
    close,
    /** What the mouse has selected; null where a press began outside. */
    select: (target: Target[] | null) =>
      target ? begin({ target, highlightId: null, mode: 'tools', kind: null, isNew: true }) : end(),
    highlight: () => {
      const target = selected()
      if (target) void doneWith(target, marker.mark(target))
      else if (!marking) given.sayWhatIsMissing()
    },
    openTag: (kind: TagKind) => open('tag', kind),
    openWritten: (kind: WrittenKind) => open(kind, null),
    tag: ({ kind, id }: TagRow) => tag({ kind, id }),
    tagInVivo,
  }
}
