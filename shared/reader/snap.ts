import type { Target } from '../model/highlight.ts'
import type { TextBlock } from './target.ts'

/** What the ends of a selection are moved out to: whole characters as people see them, or whole words. */
export type SnapUnit = 'character' | 'word'

const segmenters: Record<SnapUnit, Intl.Segmenter> = {
  character: new Intl.Segmenter(undefined, { granularity: 'grapheme' }),
  word: new Intl.Segmenter(undefined, { granularity: 'word' }),
}

/** A target whose two ends stand between whole characters or words, never within one; white space counts as no word. */
export function snapped(blocks: readonly TextBlock[], target: readonly Target[], unit: SnapUnit): Target[] {
  const textOf = ({ blockId }: Target) => blocks.find(({ id }) => id === blockId)?.text ?? ''
  return target.map((part, index) => {
    const isFirst = index === 0
    const isLast = index === target.length - 1
    if (!isFirst && !isLast) return part
    const text = textOf(part)
    return {
      ...part,
      startUtf16: isFirst ? edgeOf(text, part.startUtf16, unit).startUtf16 : part.startUtf16,
      endUtf16: isLast ? edgeOf(text, part.endUtf16 - 1, unit).endUtf16 : part.endUtf16,
    }
  })
}

/** The character or word that stands at an offset; where no word does, the character. */
function edgeOf(text: string, offsetUtf16: number, unit: SnapUnit): { startUtf16: number; endUtf16: number } {
  const found = segmenters[unit].segment(text).containing(offsetUtf16)
  if (!found) return { startUtf16: offsetUtf16, endUtf16: offsetUtf16 + 1 }
  if (unit === 'word' && !found.isWordLike) return edgeOf(text, offsetUtf16, 'character')
  return { startUtf16: found.index, endUtf16: found.index + found.segment.length }
}

/** Where one end of a passage can stand in a text: where its characters (without white space) or words begin or end. */
export function endsIn(text: string, unit: SnapUnit, side: 'start' | 'end'): number[] {
  const ends: number[] = []
  for (const { segment, index, isWordLike } of segmenters[unit].segment(text)) {
    const isUnit = unit === 'word' ? isWordLike === true : segment.trim() !== ''
    if (isUnit) ends.push(side === 'start' ? index : index + segment.length)
  }
  return ends
}
