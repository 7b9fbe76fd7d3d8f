import type { Target } from '../model/highlight.ts'

/** A place in an article's text. UTF-16 units. */
export interface TextPoint {
  blockId: string
  offsetUtf16: number
}

/** What the arithmetic needs to know of a block. */
export interface TextBlock {
  id: string
  text: string
}

/**
 * The parts of blocks between two points, whichever comes first, without the white space at either end. Empty where
 * nothing but white space lies between. `blocks` are those on the screen, in order: a hidden block is not taken in.
 */
export function targetBetween(blocks: readonly TextBlock[], a: TextPoint, b: TextPoint): Target[] {
  const indexOf = (point: TextPoint) => blocks.findIndex(({ id }) => id === point.blockId)
  const aIndex = indexOf(a)
  const bIndex = indexOf(b)
  if (aIndex === -1 || bIndex === -1) return []
  const isForward = aIndex < bIndex || (aIndex === bIndex && a.offsetUtf16 <= b.offsetUtf16)
  const [first, last] = isForward ? [a, b] : [b, a]
  const firstIndex = Math.min(aIndex, bIndex)
  const lastIndex = Math.max(aIndex, bIndex)
  const parts = blocks.slice(firstIndex, lastIndex + 1).map(({ id, text }, index) => ({
    text,
    blockId: id,
    startUtf16: index === 0 ? first.offsetUtf16 : 0,
    endUtf16: index === lastIndex - firstIndex ? Math.min(last.offsetUtf16, text.length) : text.length,
  }))
  return parts.flatMap(({ text, ...part }, index) => {
    const said = text.slice(part.startUtf16, part.endUtf16)
    if (said.trim() === '') return []
    if (index === 0) part.startUtf16 += said.length - said.trimStart().length
    if (index === parts.length - 1) part.endUtf16 -= said.length - said.trimEnd().length
    return [part]
  })
}

/** The source's own words at a target; a blank line stands between blocks. */
export function wordsAt(blocks: readonly TextBlock[], target: readonly Target[]): string {
  return target
    .map(({ blockId, startUtf16, endUtf16 }) =>
      (blocks.find(({ id }) => id === blockId)?.text ?? '').slice(startUtf16, endUtf16),
    )
    .join('\n\n')
}
