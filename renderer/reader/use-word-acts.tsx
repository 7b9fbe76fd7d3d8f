import type { ReactNode, RefObject } from 'react'
import type { Target } from '../../shared/model/highlight.ts'
import type { SnapUnit } from '../../shared/reader/snap.ts'
import type { TextBlock, TextPoint } from '../../shared/reader/target.ts'
import type { HighlightDetailRow } from '../../shared/rows/highlight.ts'
import { useNotices } from '../ui/notices.tsx'
import { AdjustBar } from './adjust-bar.tsx'
import { AdjustHandles } from './adjust-handles.tsx'
import type { WordActs } from './highlight-menu.tsx'
import { highlightsAt } from './highlights-at.ts'
import { selectionEnds } from './text-selection.ts'
import { useAdjusting } from './use-adjusting.ts'
import { useExtentActs } from './use-extent-acts.tsx'
import { useStable } from './use-stable.ts'

interface Given {
  articleId: string
  blocks: readonly TextBlock[]
  /** Those that are shown, in text order. */
  shown: readonly HighlightDetailRow[]
  active: HighlightDetailRow | null
  /** The words that wait for a mark; null where there are none. */
  pending: readonly Target[] | null
  unit: SnapUnit
  isKeyboardOn: boolean
  root: RefObject<HTMLElement | null>
  scroller: RefObject<HTMLElement | null>
  show(highlightId: string): void
  /** Leaves the words that wait for a mark alone. */
  dropPending(): void
  backToText(): void
}

/** What changes the words of highlights by key, mouse and menu. Place `bar` above the text, `handles` in the scroller. */
export function useWordActs(given: Given) {
  const { blocks, shown, active, pending, root } = given
  const notices = useNotices()
  const say = (text: string) => notices.show({ tone: 'plain', text })
  const extent = useExtentActs(given.articleId, (highlightId) => {
    given.dropPending()
    given.show(highlightId)
    given.backToText()
  })
  const { adjusting, start } = useAdjusting({
    blocks,
    isRightToLeft: (target) => {
      const block = root.current?.querySelector(`[data-block="${CSS.escape(target.at(-1)?.blockId ?? '')}"]`)
      return block ? getComputedStyle(block).direction === 'rtl' : false
    },
    onKeep: (highlightId, target) => void extent.setTarget(highlightId, target),
    onLeave: given.backToText,
  })

  const caret = (): TextPoint | null => {
    const [first] = pending ?? []
    if (first) return { blockId: first.blockId, offsetUtf16: first.startUtf16 }
    const ends = given.isKeyboardOn && root.current ? selectionEnds(root.current) : null
    return ends?.focus ?? null
  }
  /** The highlight that is meant: the one named, the emphasised one, or the only one at the caret. */
  const meant = (highlightId?: string): HighlightDetailRow | null => {
    if (highlightId) return shown.find(({ id }) => id === highlightId) ?? null
    const at = caret()
    const there = at ? highlightsAt(at, shown) : []
    if (active && (there.length === 0 || there.includes(active))) return active
    return there.length === 1 ? (there[0] ?? null) : active
  }
  const adjust = (highlightId?: string) => {
    const highlight = meant(highlightId)
    if (!highlight) return say('Choose a highlight first: click it, or go to it with j and k.')
    if (highlight.anchor === 'orphan')
      return say('Its words are not in the text: select their new place and mark that.')
    given.dropPending()
    given.show(highlight.id)
    given.backToText()
    start(highlight)
  }
  const takeSelection = (highlightId?: string) => {
    const highlight = highlightId ? meant(highlightId) : active
    if (!pending || !highlight) return say('Choose a highlight, then select the words that it is to mark.')
    void extent.setTarget(highlight.id, pending)
  }
  const split = (highlightId?: string) => {
    const highlight = meant(highlightId)
    const at = caret()
    if (!highlight || !at) return say('Choose a highlight, then select the words with which its second part begins.')
    void extent.split(highlight.id, at)
  }
  const joinNext = (highlightId?: string) => {
    const highlight = meant(highlightId)
    const next = highlight && shown[shown.indexOf(highlight) + 1]
    if (!highlight || !next) return say('There is no highlight after this one to join it with.')
    void extent.join([highlight.id, next.id])
  }
  const acts: WordActs = useStable({
    adjust: (highlightId: string) => adjust(highlightId),
    takeSelection: (highlightId: string) => takeSelection(highlightId),
    split: (highlightId: string) => split(highlightId),
    joinNext: (highlightId: string) => joinNext(highlightId),
  })
  const bar: ReactNode = adjusting && <AdjustBar adjusting={adjusting} />
  const handles: ReactNode = adjusting && (
    <AdjustHandles
      target={adjusting.target}
      blocks={blocks}
      unit={given.unit}
      root={root}
      scroller={given.scroller}
      onMove={adjusting.set}
    />
  )
  return {
    acts,
    bar,
    handles,
    question: extent.question,
    /** The words as the highlight that is being changed would mark them; null where none is. */
    adjusted: adjusting?.target ?? null,
    /** With words selected, makes the highlight mark them; without, moves its ends. */
    change: () => (pending && active ? takeSelection() : adjust()),
    split: () => split(),
    joinNext: () => joinNext(),
  }
}
