import type { Target } from '../../shared/model/highlight.ts'
import { type TextBlock, type TextPoint, targetBetween } from '../../shared/reader/target.ts'
import { nodeAt, pointAt } from './text-points.ts'

/** What is selected in the text, as parts of blocks; empty where nothing is, or the selection is elsewhere. */
export function selectedTarget(root: HTMLElement, blocks: readonly TextBlock[]): Target[] {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return []
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(root)) return []
  const start = pointAt(root, range.startContainer, range.startOffset, 'start')
  const end = pointAt(root, range.endContainer, range.endOffset, 'end')
  return start && end ? targetBetween(blocks, start, end) : []
}

/** Puts the page's selection over a target. */
export function selectTarget(root: HTMLElement, target: readonly Target[]): void {
  const [first, last] = [target[0], target.at(-1)]
  if (!first || !last) return
  const start = nodeAt(root, { blockId: first.blockId, offsetUtf16: first.startUtf16 }, 'start')
  const end = nodeAt(root, { blockId: last.blockId, offsetUtf16: last.endUtf16 }, 'end')
  if (start && end) window.getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset)
}

/** Puts the caret behind a target. */
export function placeCaretAfter(root: HTMLElement, target: readonly Target[]): void {
  const last = target.at(-1)
  const end = last && nodeAt(root, { blockId: last.blockId, offsetUtf16: last.endUtf16 }, 'end')
  if (end) window.getSelection()?.collapse(end.node, end.offset)
}

/** Puts the caret before the first words that are in view. */
export function placeCaretInView(root: HTMLElement, scroller: HTMLElement): void {
  const top = scroller.getBoundingClientRect().top
  for (const block of root.querySelectorAll<HTMLElement>('[data-block]')) {
    const run = block.querySelector('[data-start]')
    if (run?.firstChild && block.getBoundingClientRect().bottom > top + 24) {
      window.getSelection()?.collapse(run.firstChild, 0)
      return
    }
  }
}

/** Both ends of the page's selection, as places in the text. */
export interface SelectionEnds {
  anchor: TextPoint
  focus: TextPoint
}

/** Both ends of the page's selection, or null where one is outside the text. */
export function selectionEnds(root: HTMLElement): SelectionEnds | null {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = window.getSelection() ?? {}
  if (!anchorNode || !focusNode || anchorOffset === undefined || focusOffset === undefined) return null
  const anchor = pointAt(root, anchorNode, anchorOffset, 'start')
  const focus = pointAt(root, focusNode, focusOffset, 'start')
  return anchor && focus && { anchor, focus }
}

/** Puts the page's selection back, in the direction it had. */
export function selectEnds(root: HTMLElement, { anchor, focus }: SelectionEnds): void {
  const start = nodeAt(root, anchor, 'start')
  const end = nodeAt(root, focus, 'start')
  if (start && end) window.getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset)
}
