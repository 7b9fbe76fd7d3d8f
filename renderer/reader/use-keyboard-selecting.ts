import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { placeCaretInView, type SelectionEnds, selectEnds, selectionEnds } from './text-selection.ts'

/** Selecting by keyboard: a caret in the text. */
export interface KeyboardSelecting {
  isOn: boolean
  toggle(): void
  leave(): void
  /** Draws the text anew when it changes: after an input method wrote into the page in spite of all. */
  textKey: number
}

const writing = ['beforeinput', 'drop', 'paste', 'cut', 'dragstart'] as const

/**
 * A caret for a text that stays as it is: whatever would write into it is refused, or taken back. `drawn` changes when
 * the text is drawn anew; the selection then stays on its words.
 */
export function useKeyboardSelecting(
  root: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  drawn: unknown,
): KeyboardSelecting {
  const [isOn, setIsOn] = useState(false)
  const [textKey, setTextKey] = useState(0)
  const kept = useRef<string | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a text drawn anew needs its caret and its guards again
  useEffect(() => {
    const element = root.current
    if (!isOn || !element || !scroller.current) return
    element.focus({ preventScroll: true })
    placeCaretInView(element, scroller.current)
    const refuse = (event: Event) => event.preventDefault()
    const remember = () => {
      kept.current = element.textContent
    }
    const restore = () => {
      // The browser writes a composition before it says that it ended, and once more after.
      requestAnimationFrame(() => element.textContent !== kept.current && setTextKey((key) => key + 1))
    }
    for (const type of writing) element.addEventListener(type, refuse)
    element.addEventListener('compositionstart', remember)
    element.addEventListener('compositionend', restore)
    return () => {
      for (const type of writing) element.removeEventListener(type, refuse)
      element.removeEventListener('compositionstart', remember)
      element.removeEventListener('compositionend', restore)
    }
  }, [isOn, textKey])

  const ends = useRef<SelectionEnds | null>(null)
  useEffect(() => {
    if (!isOn) return
    const keep = () => {
      if (root.current && document.activeElement === root.current) ends.current = selectionEnds(root.current)
    }
    document.addEventListener('selectionchange', keep)
    return () => document.removeEventListener('selectionchange', keep)
  }, [isOn, root])
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the text is drawn anew
  useLayoutEffect(() => {
    if (isOn && root.current && document.activeElement === root.current && ends.current)
      selectEnds(root.current, ends.current)
  }, [drawn])

  const leave = () => {
    setIsOn(false)
    window.getSelection()?.removeAllRanges()
    scroller.current?.focus({ preventScroll: true })
  }
  return { isOn, textKey, leave, toggle: () => (isOn ? leave() : setIsOn(true)) }
}
