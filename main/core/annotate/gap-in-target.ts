import type { Block } from '../../../shared/model/block.ts'
import type { Target } from '../../../shared/model/highlight.ts'

/**
 * A highlight is one run of text. Where words stand between two parts of a target that it leaves out: the block of the
 * second one; null where there are none. Blocks that readers do not see may be left out. `target` is in the order of the
 * text.
 */
export function gapInTarget(
  blocks: readonly Block[],
  target: readonly Target[],
  isHidden: (block: Block) => boolean,
): string | null {
  const order = new Map(blocks.map((block, index) => [block.id, index]))
  const between = (before: Target, after: Target): string => {
    const from = order.get(before.blockId) ?? 0
    const to = order.get(after.blockId) ?? 0
    const textOf = (index: number) => blocks[index]?.text ?? ''
    if (from === to) return textOf(from).slice(before.endUtf16, after.startUtf16)
    const skipped = blocks.slice(from + 1, to).filter((block) => !isHidden(block))
    const rest = [textOf(from).slice(before.endUtf16), textOf(to).slice(0, after.startUtf16)]
    return [...rest, ...skipped.map(({ text }) => text)].join('')
  }
  for (const [index, part] of target.entries()) {
    const before = target[index - 1]
    if (before && between(before, part).trim() !== '') return part.blockId
  }
  return null
}
