import { Failure } from '../../../shared/failures.ts'
import type { Block } from '../../../shared/model/block.ts'
import { isHiddenByDefault } from '../../../shared/model/block.ts'
import type { Target } from '../../../shared/model/highlight.ts'
import { runningTextOf, textAt, visibleBlocks } from './article-text.ts'
import { type FoundQuote, quoteBetween } from './find-quote.ts'
import { gapInTarget } from './gap-in-target.ts'

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Where a passage cannot be marked: the block whose offsets do not fit, or that is not there; or that stands apart from the part before it. */
export interface Misplaced {
  misplacedIn: string
  isInPieces?: true
}

/**
 * The passage at a place that a person selected: in the order of the text, ends moved out to whole characters (grapheme
 * clusters), white space at the ends left out, parts of one block that touch made one.
 */
export function quoteAt(
  blocks: readonly Block[],
  wanted: readonly Target[],
  isHidden: (block: Block) => boolean = ({ type }) => isHiddenByDefault(type),
): FoundQuote | Misplaced {
  const order = new Map(blocks.map((block, index) => [block.id, index]))
  const parts: Target[] = []
  for (const part of wanted) {
    const block = blocks[order.get(part.blockId) ?? -1]
    if (!block || part.startUtf16 >= part.endUtf16 || part.endUtf16 > block.text.length)
      return { misplacedIn: part.blockId }
    const whole = wholeCharacters(block.text, part)
    if (whole.startUtf16 < whole.endUtf16) parts.push(whole)
  }
  const place = ({ blockId }: Target) => order.get(blockId) ?? 0
  const target = joined(parts.sort((a, b) => place(a) - place(b) || a.startUtf16 - b.startUtf16))
  const [first] = target
  const last = target.at(-1)
  if (!first || !last) return { misplacedIn: wanted[0]?.blockId ?? '' }
  const gap = gapInTarget(blocks, target, isHidden)
  if (gap !== null) return { misplacedIn: gap, isInPieces: true }

  const isVisible = target.every(
    ({ blockId }) => !blocks.some(({ id, type }) => id === blockId && isHiddenByDefault(type)),
  )
  const running = runningTextOf(isVisible ? visibleBlocks(blocks) : blocks)
  const startOf = (blockId: string) => running.startsUtf16[running.blocks.findIndex(({ id }) => id === blockId)] ?? 0
  const { quote } = quoteBetween(
    running,
    startOf(first.blockId) + first.startUtf16,
    startOf(last.blockId) + last.endUtf16,
  )
  return { target, quote: { ...quote, exact: textAt(blocks, target) ?? '' } }
}

/** The passage at a place of an article. Throws Failure `targetInvalid`, `targetInPieces`. */
export function requireQuoteAt(
  blocks: readonly Block[],
  wanted: readonly Target[],
  { articleId, isHidden }: { articleId: string; isHidden: (block: Block) => boolean },
): FoundQuote {
  const found = quoteAt(blocks, wanted, isHidden)
  if (!('misplacedIn' in found)) return found
  const data = { articleId, blockId: found.misplacedIn }
  throw found.isInPieces ? new Failure('targetInPieces', data) : new Failure('targetInvalid', data)
}

function wholeCharacters(text: string, { blockId, startUtf16, endUtf16 }: Target): Target {
  const segments = characters.segment(text)
  const start = segments.containing(startUtf16)?.index ?? startUtf16
  const atEnd = segments.containing(endUtf16 - 1)
  const end = atEnd ? atEnd.index + atEnd.segment.length : endUtf16
  const selected = text.slice(start, end)
  const spaceBefore = selected.length - selected.trimStart().length
  return {
    blockId,
    startUtf16: start + spaceBefore,
    endUtf16: start + Math.max(spaceBefore, selected.trimEnd().length),
  }
}

function joined(parts: readonly Target[]): Target[] {
  const target: Target[] = []
  for (const part of parts) {
    const last = target.at(-1)
    if (last?.blockId === part.blockId && part.startUtf16 <= last.endUtf16)
      last.endUtf16 = Math.max(last.endUtf16, part.endUtf16)
    else target.push({ ...part })
  }
  return target
}
