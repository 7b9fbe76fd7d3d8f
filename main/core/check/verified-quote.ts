import { type Block, isHiddenByDefault } from '../../../shared/model/block.ts'
import type { Highlight, Quote } from '../../../shared/model/highlight.ts'
import { type RunningText, runningTextOf, textAt, visibleBlocks } from '../annotate/article-text.ts'
import { quoteBetween } from '../annotate/find-quote.ts'

/**
 * The words that a highlight marks and those around them, all of them from the text itself; null where the marked words
 * are not the recorded ones, are not in these blocks, or are pieces with other words left out between them.
 */
export function verifiedQuote(blocks: readonly Block[], { target, quote }: Highlight): Quote | null {
  const exact = textAt(blocks, target)
  if (exact === null || exact !== quote.exact) return null
  const hidden = new Set(blocks.filter(({ type }) => isHiddenByDefault(type)).map(({ id }) => id))
  const running = runningTextOf(target.some(({ blockId }) => hidden.has(blockId)) ? blocks : visibleBlocks(blocks))
  const places = placesIn(running, target)
  const [first] = places
  const last = places.at(-1)
  if (!first || !last || !isOneRun(running, places)) return null
  return { ...quoteBetween(running, first.start, last.end).quote, exact }
}

interface Place {
  start: number
  end: number
}

function placesIn({ blocks, startsUtf16 }: RunningText, target: Highlight['target']): Place[] {
  const starts = new Map(blocks.map(({ id }, index) => [id, startsUtf16[index] ?? 0]))
  return target.map(({ blockId, startUtf16, endUtf16 }) => {
    const blockStart = starts.get(blockId) ?? 0
    return { start: blockStart + startUtf16, end: blockStart + endUtf16 }
  })
}

/** In the order of the text, with nothing but white space between the pieces. */
function isOneRun({ text }: RunningText, places: readonly Place[]): boolean {
  return places.every(({ start }, index) => {
    const end = places[index - 1]?.end
    return end === undefined || (end <= start && text.slice(end, start).trim() === '')
  })
}
