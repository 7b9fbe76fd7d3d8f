import { useEffect, useState } from 'react'
import type { Target } from '../../shared/model/highlight.ts'
import { type EndStep, moveEnd } from '../../shared/reader/move-end.ts'
import type { TextBlock } from '../../shared/reader/target.ts'
import type { HighlightDetailRow } from '../../shared/rows/highlight.ts'

/** A highlight whose ends are being moved: nothing is changed until that is kept. */
export interface Adjusting {
  highlightId: string
  /** The words as they would be. */
  target: Target[]
  isChanged: boolean
  step(step: EndStep): void
  set(target: Target[]): void
  keep(): void
  leave(): void
}

const isApple = /Mac|iPhone|iPad/.test(navigator.platform)

/** Moving the ends of a highlight by keys: arrows the end, with Shift the start, with Ctrl (on a Mac Option) by characters. */
export function useAdjusting(to: {
  blocks: readonly TextBlock[]
  /** Whether the text at the highlight runs from right to left. */
  isRightToLeft(target: readonly Target[]): boolean
  onKeep(highlightId: string, target: Target[]): void
  onLeave(): void
}): { adjusting: Adjusting | null; start(highlight: HighlightDetailRow): void } {
  const [state, setState] = useState<{ highlight: HighlightDetailRow; target: Target[] } | null>(null)
  const isChanged = state !== null && JSON.stringify(state.target) !== JSON.stringify(state.highlight.target)
  const set = (target: Target[]) => state && setState({ ...state, target })
  const leave = () => {
    setState(null)
    to.onLeave()
  }
  const keep = () => {
    if (!state) return
    setState(null)
    if (isChanged) to.onKeep(state.highlight.id, state.target)
    else to.onLeave()
  }
  const step = (by: EndStep) => state && set(moveEnd(to.blocks, state.target, by))

  useEffect(() => {
    if (!state) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.metaKey) return
      if (event.target instanceof Element && event.target.closest('[role="dialog"], input, textarea')) return
      if (event.key === 'Enter' && event.target instanceof Element && event.target.closest('.reader-adjust button'))
        return
      const isSideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight'
      if (event.key === 'Enter') keep()
      else if (event.key === 'Escape') leave()
      else if (isSideways) {
        const isAfter = (event.key === 'ArrowRight') !== to.isRightToLeft(state.target)
        step({
          end: event.shiftKey ? 'start' : 'end',
          towards: isAfter ? 'after' : 'before',
          unit: (isApple ? event.altKey : event.ctrlKey) ? 'character' : 'word',
        })
      } else return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  })

  return {
    adjusting: state && { highlightId: state.highlight.id, target: state.target, isChanged, step, set, keep, leave },
    start: (highlight) => setState({ highlight, target: highlight.target }),
  }
}
