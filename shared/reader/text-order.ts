import type { Target } from '../model/highlight.ts'

/** A highlight as far as its place in the text goes. */
interface Placed {
  id: string
  target: readonly Target[]
}

/** Block ids are positions: `b12` is the twelfth. */
function blockNumber(target: readonly Target[]): number {
  return Number(target[0]?.blockId.slice(1) ?? 0)
}

/** For sorting highlights by where they begin in the text. */
export function compareInText(a: Placed, b: Placed): number {
  return (
    blockNumber(a.target) - blockNumber(b.target) ||
    (a.target[0]?.startUtf16 ?? 0) - (b.target[0]?.startUtf16 ?? 0) ||
    (a.id < b.id ? -1 : 1)
  )
}
