import { type Block, isHiddenByDefault } from '../../../shared/model/block.ts'
import type { Target } from '../../../shared/model/highlight.ts'

/** What stands between two blocks in the running text of an article. */
export const blockBreak = '\n\n'

/** The running text of some of an article's blocks, with the way back to them. */
export interface RunningText {
  text: string
  blocks: readonly Block[]
  /** Where each block begins in `text`, UTF-16 units. */
  startsUtf16: readonly number[]
}

/** The blocks joined by blank lines. */
export function runningTextOf(blocks: readonly Block[]): RunningText {
  const startsUtf16: number[] = []
  let text = ''
  for (const [index, block] of blocks.entries()) {
    if (index > 0) text += blockBreak
    startsUtf16.push(text.length)
    text += block.text
  }
  return { text, blocks, startsUtf16 }
}

/** The blocks that a reader sees by default. */
export function visibleBlocks(blocks: readonly Block[]): Block[] {
  return blocks.filter((block) => !isHiddenByDefault(block.type))
}

/** The parts of blocks that a range of the running text covers; block breaks belong to none. */
export function targetsOf(running: RunningText, startUtf16: number, endUtf16: number): Target[] {
  return running.blocks.flatMap((block, index) => {
    const blockStart = running.startsUtf16[index] ?? 0
    const start = Math.max(startUtf16 - blockStart, 0)
    const end = Math.min(endUtf16 - blockStart, block.text.length)
    return start < end ? [{ blockId: block.id, startUtf16: start, endUtf16: end }] : []
  })
}

/** The source's own words at a target, or null where the target is not in these blocks. Block ends are blank lines. */
export function textAt(blocks: readonly Block[], target: readonly Target[]): string | null {
  const parts: string[] = []
  for (const { blockId, startUtf16, endUtf16 } of target) {
    const text = blocks.find((block) => block.id === blockId)?.text
    if (text === undefined || startUtf16 >= endUtf16 || endUtf16 > text.length) return null
    parts.push(text.slice(startUtf16, endUtf16))
  }
  return parts.length > 0 ? parts.join(blockBreak) : null
}
