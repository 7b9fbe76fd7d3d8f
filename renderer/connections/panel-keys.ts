import { type KeyboardEvent, type RefObject, useEffect } from 'react'

/** Where the focus goes when the person turns to the panel: its first field; Esc leads back to the table. */
export function usePanelKeys(
  panel: RefObject<HTMLElement | null>,
  { isReady, takesFocus, onFocused }: { isReady: boolean; takesFocus: boolean; onFocused(): void },
): (event: KeyboardEvent<HTMLElement>) => void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves once, when it was asked for and can
  useEffect(() => {
    if (!isReady || !takesFocus) return
    const turnTo = () => {
      if (panel.current?.contains(document.activeElement)) return
      const first = panel.current?.querySelector<HTMLElement>('input, textarea')
      first?.focus()
      if (first instanceof HTMLInputElement) first.select()
    }
    turnTo()
    // A dialog that closes gives the focus back later than that, to what may be gone.
    const timers = [setTimeout(turnTo, 100), setTimeout(turnTo, 400), setTimeout(onFocused, 450)]
    return () => {
      for (const timer of timers) clearTimeout(timer)
    }
  }, [isReady, takesFocus])
  return (event) => {
    const isInside = event.target instanceof Node && panel.current?.contains(event.target) // not in a list that opened over it
    if (event.key === 'Escape' && isInside && !event.isDefaultPrevented()) focusTable()
  }
}

/** Puts the focus on the chosen row of the table of the place, or on its first. */
export function focusTable(): void {
  const table = document.querySelector<HTMLElement>('.connections-table')
  const row =
    table?.querySelector<HTMLElement>('.connections-row[aria-selected=true]') ??
    table?.querySelector<HTMLElement>('.connections-row')
  ;(row ?? table)?.focus()
}

/** The same, where nothing has the focus. */
export function focusTableIfLost(): void {
  if (document.activeElement === document.body) focusTable()
}
