import { type RefObject, useEffect } from 'react'
import type { Target } from '../../shared/model/highlight.ts'
import { type TextBlock, wordsAt } from '../../shared/reader/target.ts'
import { paint, rangesOf } from './text-points.ts'

/** Keeps the words that wait for a mark painted, and ready to be copied, though the page's own selection has gone. */
export function usePendingWords(
  root: RefObject<HTMLElement | null>,
  target: readonly Target[] | null,
  blocks: readonly TextBlock[],
  drawn: unknown,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a text drawn anew is painted anew
  useEffect(() => {
    paint('reader-pending', target && root.current ? rangesOf(root.current, target) : [])
    return () => paint('reader-pending', [])
  }, [target, blocks, drawn])

  useEffect(() => {
    if (!target) return
    const onCopy = (event: ClipboardEvent) => {
      if (!window.getSelection()?.isCollapsed) return
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return
      event.clipboardData?.setData('text/plain', wordsAt(blocks, target))
      event.preventDefault()
    }
    document.addEventListener('copy', onCopy)
    return () => document.removeEventListener('copy', onCopy)
  }, [target, blocks])
}
