import { type RefObject, useEffect, useRef } from 'react'
import type { Target } from '../../shared/model/highlight.ts'
import { type SnapUnit, snapped } from '../../shared/reader/snap.ts'
import { type TextBlock, type TextPoint, targetBetween } from '../../shared/reader/target.ts'
import { glyphPointAt } from './glyph-point.ts'
import { selectedTarget } from './text-selection.ts'

/** Pressing here leaves what is selected as it is: it is there to do something with it. */
const besideTheText = '.reader-popover, .reader-card-tools, .popover, .reader-bar'

/** Calls back with what the mouse or a finger has selected in the text, or with null when a new press begins outside the popover. */
export function useMouseSelecting(
  root: RefObject<HTMLElement | null>,
  { blocks, unit }: { blocks: readonly TextBlock[]; unit: SnapUnit },
  onSelect: (target: Target[] | null) => void,
): { /** Whether the click that is being handled ended a selection. */ hasJustSelected(): boolean } {
  const latest = useRef({ blocks, unit, onSelect })
  latest.current = { blocks, unit, onSelect }
  const justSelected = useRef(false)
  useEffect(() => {
    let isPressed = false
    let pressed: TextPoint | null = null
    const onPress = (event: PointerEvent) => {
      justSelected.current = false
      if (event.target instanceof Element && event.target.closest(besideTheText)) return
      latest.current.onSelect(null)
      isPressed = event.button === 0 && event.target instanceof Node && root.current?.contains(event.target) === true
      // A press on words that are selected, by a double click in the place before for one, would begin to drag them.
      if (isPressed && !event.shiftKey) window.getSelection()?.removeAllRanges()
      pressed = isPressed && root.current ? glyphPointAt(root.current, event.clientX, event.clientY) : null
    }
    const onRelease = (event: globalThis.MouseEvent) => {
      if (!isPressed || !root.current) return
      isPressed = false
      const { blocks: shown, unit: wanted } = latest.current
      const selected = selectedTarget(root.current, shown)
      // Of a plain drag, the characters under the mouse count; of a double click and the like, what the browser makes of it.
      const isDrag = event.detail === 1 && !event.shiftKey && selected.length > 0
      const released = isDrag && pressed ? glyphPointAt(root.current, event.clientX, event.clientY) : null
      const target = snapped(shown, pressed && released ? targetBetween(shown, pressed, released) : selected, wanted)
      if (target.length === 0) return
      justSelected.current = true
      latest.current.onSelect(target)
    }
    document.addEventListener('pointerdown', onPress, true)
    document.addEventListener('mouseup', onRelease)
    return () => {
      document.removeEventListener('pointerdown', onPress, true)
      document.removeEventListener('mouseup', onRelease)
    }
  }, [root])
  return { hasJustSelected: () => justSelected.current }
}
