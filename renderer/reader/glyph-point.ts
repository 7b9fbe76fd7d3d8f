import type { TextPoint } from '../../shared/reader/target.ts'

// Which place in the text a point of the window means, by the character that is drawn there. The browser's own answer is
// the caret nearest to the point, and where a run to the left meets one to the right, one line on the screen is two
// carets: it may give the one at the other end of the run.

const rightToLeft = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}/u
const leftToRight = /[\p{L}\p{N}]/u

/** The direction in which a character is drawn: its own, or for white space and signs that of what stands around it. */
function isDrawnLeftToRight(text: string, at: number, isParagraphRtl: boolean): boolean {
  const own = text.charAt(at)
  if (/\p{N}/u.test(own)) return true
  if (rightToLeft.test(own)) return false
  if (leftToRight.test(own)) return true
  const isLatin = (letter: string | undefined) => letter !== undefined && !rightToLeft.test(letter)
  const before = isLatin(text.slice(0, at).match(/\p{L}(?=\P{L}*$)/u)?.[0])
  const after = isLatin(text.slice(at + 1).match(/\p{L}/u)?.[0])
  return before === after ? before : !isParagraphRtl
}

/** The place in the text nearest to a point of the window, before or after the character that is drawn there; null where none is. */
export function glyphPointAt(root: HTMLElement, x: number, y: number): TextPoint | null {
  const under = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-start]')
  if (!under || !root.contains(under)) return null
  // What is under a point is told in whole pixels: at the edge of a run it may be the next one.
  for (const run of [under, under.previousElementSibling, under.nextElementSibling]) {
    const point = run instanceof HTMLElement && run.dataset.start !== undefined ? pointInRun(run, x, y) : null
    if (point) return point
  }
  return null
}

function pointInRun(run: HTMLElement, x: number, y: number): TextPoint | null {
  const node = run.firstChild
  const blockId = run.closest<HTMLElement>('[data-block]')?.dataset.block
  if (!blockId || !(node instanceof Text)) return null
  const range = document.createRange()
  for (let at = 0; at < node.length; at++) {
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    const rect = range.getBoundingClientRect()
    if (rect.width === 0 || x < rect.left || x > rect.right || y < rect.top || y > rect.bottom) continue
    const isRtl = getComputedStyle(run).direction === 'rtl'
    const isRightHalf = x > rect.left + rect.width / 2
    const isAfter = isRightHalf === isDrawnLeftToRight(node.data, at, isRtl)
    return { blockId, offsetUtf16: Number(run.dataset.start) + at + (isAfter ? 1 : 0) }
  }
  return null
}
