import { type ReactNode, type RefObject, useRef, useState } from 'react'
import type { HighlightDetailRow } from '../../shared/rows/highlight.ts'
import { useNotices } from '../ui/notices.tsx'
import { highlightsAt, highlightsOver } from './highlights-at.ts'
import { OverlapChooser } from './overlap-chooser.tsx'
import { selectionEnds } from './text-selection.ts'

/** Chooses one of the highlights that lie over the same words: at once where there is one, else from a menu. Place `menu` on the screen. */
export function useOverlapChooser(given: {
  shown: readonly HighlightDetailRow[]
  active: HighlightDetailRow | null
  root: RefObject<HTMLElement | null>
  scroller: RefObject<HTMLElement | null>
  isKeyboardOn: boolean
  show(highlightId: string): void
}): {
  menu: ReactNode
  /** Those under the mouse, with what was clicked. */
  choose(highlights: readonly HighlightDetailRow[], anchor: HTMLElement): void
  /** Those at the caret; without one, those over the words of the emphasised one. */
  open(): void
} {
  const { shown, active, root, scroller, isKeyboardOn, show } = given
  const notices = useNotices()
  const anchor = useRef<HTMLElement | null>(null)
  const [offered, setOffered] = useState<readonly HighlightDetailRow[]>([])
  const choose = (highlights: readonly HighlightDetailRow[], at: HTMLElement) => {
    const [first, second] = highlights
    anchor.current = at
    if (second) setOffered(highlights)
    else if (first) show(first.id)
  }
  const open = () => {
    const caret = isKeyboardOn && root.current ? selectionEnds(root.current)?.focus : null
    const found = caret ? highlightsAt(caret, shown) : active ? highlightsOver(active, shown) : []
    const node = caret ? window.getSelection()?.focusNode?.parentElement : markOf(root.current, active)
    if (found.length > 0 && node) choose(found, node)
    else notices.show({ tone: 'plain', text: 'No highlight lies over these words.' })
  }
  const close = () => {
    setOffered([])
    requestAnimationFrame(() => (isKeyboardOn ? root : scroller).current?.focus({ preventScroll: true }))
  }
  return {
    choose,
    open,
    menu: <OverlapChooser highlights={offered} anchor={anchor} onChoose={show} onClose={close} />,
  }
}

function markOf(root: HTMLElement | null, highlight: HighlightDetailRow | null): HTMLElement | null {
  return highlight ? (root?.querySelector<HTMLElement>(`mark[data-ids~="${CSS.escape(highlight.id)}"]`) ?? null) : null
}
