import type { Target } from '../model/highlight.ts'
import { endsIn, type SnapUnit } from './snap.ts'
import { type TextBlock, type TextPoint, targetBetween } from './target.ts'

/** One step of one end of a passage, in the order of reading whichever way the text runs. */
export interface EndStep {
  end: 'start' | 'end'
  towards: 'before' | 'after'
  unit: SnapUnit
}

/** Moves one end of a passage by a word or a character, over the ends of blocks too. The same passage where it cannot go on: at the edge of the text, or where nothing would be left. */
export function moveEnd(blocks: readonly TextBlock[], target: readonly Target[], step: EndStep): Target[] {
  const [first, last] = [target[0], target.at(-1)]
  if (!first || !last) return [...target]
  const start = { blockId: first.blockId, offsetUtf16: first.startUtf16 }
  const end = { blockId: last.blockId, offsetUtf16: last.endUtf16 }
  const moved = nextPlace(blocks, step.end === 'start' ? start : end, step)
  if (!moved) return [...target]
  const [from, to] = step.end === 'start' ? [moved, end] : [start, moved]
  if (!isBefore(blocks, from, to)) return [...target]
  const next = targetBetween(blocks, from, to)
  return next.length > 0 ? next : [...target]
}

function nextPlace(blocks: readonly TextBlock[], from: TextPoint, { end, towards, unit }: EndStep): TextPoint | null {
  const here = blocks.findIndex(({ id }) => id === from.blockId)
  const way = towards === 'after' ? 1 : -1
  for (let index = here; here !== -1 && index >= 0 && index < blocks.length; index += way) {
    const block = blocks[index]
    if (!block) return null
    const ends = endsIn(block.text, unit, end)
    const isBeyond = (offset: number) =>
      index !== here || (way === 1 ? offset > from.offsetUtf16 : offset < from.offsetUtf16)
    const found = way === 1 ? ends.find(isBeyond) : ends.findLast(isBeyond)
    if (found !== undefined) return { blockId: block.id, offsetUtf16: found }
  }
  return null
}

function isBefore(blocks: readonly TextBlock[], a: TextPoint, b: TextPoint): boolean {
  if (a.blockId === b.blockId) return a.offsetUtf16 < b.offsetUtf16
  const place = ({ blockId }: TextPoint) => blocks.findIndex(({ id }) => id === blockId)
  return place(a) < place(b)
}
