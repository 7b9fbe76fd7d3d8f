import { distance } from 'fastest-levenshtein'
import { type Block, isHiddenByDefault } from '../../../shared/model/block.ts'
import type { Highlight, Quote, Target } from '../../../shared/model/highlight.ts'
import { type RunningText, runningTextOf, visibleBlocks } from '../annotate/article-text.ts'
import { quoteBetween } from '../annotate/find-quote.ts'
import { type Explained, explainedIn, type OldRanges } from './explained.ts'
import { findFuzzily } from './find-fuzzily.ts'
import { mapEnd, mapStart, mapText, type TextMap } from './text-map.ts'
import { type WordPairs, wordPairsOf } from './word-pairs.ts'

// Carries highlights from one text of an article over to a newer one, by four steps: the same words at the same place;
// where the words around them went; wherever else words like theirs stand; and else nowhere. Never below a threshold:
// a highlight that is nowhere asks to be placed by hand, one that is at the wrong place asks for nothing.

/** What became of one highlight. */
export type Carried =
  | {
      outcome: 'exact' | 're-anchored'
      target: Target[]
      quote: Quote
      /** How like the old words the new ones are, 0–1, 1 = the same. */
      similarity: number
    }
  | { outcome: 'orphan' }

/** A highlight as far as it matters where it stands. */
export type Anchored = Pick<Highlight, 'target' | 'quote'>

/** What words followed to their new place must at least be like the old ones: below, they were replaced by others. */
const followedFrom = 0.55

/** How like two passages are, 0–1, 1 = the same. */
export function similarity(one: string, other: string): number {
  const longest = Math.max(one.length, other.length)
  return longest === 0 ? 1 : 1 - distance(one, other) / longest
}

/** The new text, or what is visible of it, with what of it was there before. */
interface ReadyText {
  running: RunningText
  /** Where each block of the new text begins in it, by the block's place; absent for those left out. */
  startOf: ReadonlyMap<number, number>
  explained: readonly Explained[]
  /** Its pairs of words; found when first asked for. */
  pairs(): WordPairs
}

/** Two texts compared, ready to carry highlights from one to the other. */
export interface Comparison {
  map: TextMap
  /** The place of each block of the old text. */
  placeOf: ReadonlyMap<string, number>
  visible: ReadyText
  all: ReadyText
}

/** Compares two texts; yields now and then. */
export function* compareTexts(before: readonly Block[], after: readonly Block[]): Generator<void, Comparison> {
  const map = yield* mapText(before, after)
  const newPlace = new Map(after.map((block, at) => [block, at]))
  const ready = (blocks: readonly Block[]): ReadyText => {
    const running = runningTextOf(blocks)
    const startOf = new Map(blocks.map((block, index) => [newPlace.get(block) ?? -1, running.startsUtf16[index] ?? 0]))
    let known: WordPairs | undefined
    const pairs = () => {
      known ??= wordPairsOf(running.text)
      return known
    }
    return { running, startOf, explained: explainedIn(map, running), pairs }
  }
  const placeOf = new Map(before.map(({ id }, at) => [id, at]))
  return { map, placeOf, visible: ready(visibleBlocks(after)), all: ready(after) }
}

/** Carries highlights over, one result each in their order; yields between them. */
export function* carryOver(comparison: Comparison, highlights: readonly Anchored[]): Generator<void, Carried[]> {
  const carried: Carried[] = []
  for (const highlight of highlights) {
    carried.push(carryOne(comparison, highlight))
    yield
  }
  return carried
}

function carryOne(comparison: Comparison, highlight: Anchored): Carried {
  return (
    atSamePlace(comparison, highlight) ??
    followed(comparison, highlight) ??
    foundElsewhere(comparison, highlight) ?? { outcome: 'orphan' }
  )
}

/** Step 1: the blocks that it stands in are the same, at the same place. */
function atSamePlace(comparison: Comparison, highlight: Anchored): Carried | null {
  const { map, placeOf } = comparison
  const isSame = highlight.target.every(({ blockId }) => {
    const at = placeOf.get(blockId)
    const pair = at === undefined ? undefined : map.pairs.get(at)
    return pair !== undefined && pair.oldAt === pair.newAt && pair.stretches.length === 1 && pair.stretches[0]?.same
  })
  if (!isSame) return null
  const carried = followed(comparison, highlight)
  return carried?.outcome === 'exact' ? carried : null
}

/** Step 2: where the words went that stood at its ends. */
function followed({ map, placeOf, visible, all }: Comparison, { target, quote }: Anchored): Carried | null {
  const parts = target.flatMap(({ blockId, startUtf16, endUtf16 }) => {
    const at = placeOf.get(blockId)
    const start = at === undefined ? null : mapStart(map, { at, offset: startUtf16 })
    const end = at === undefined ? null : mapEnd(map, { at, offset: endUtf16 })
    return start && end ? [{ start, end }] : []
  })
  const [first] = parts
  const last = parts.at(-1)
  if (!first || !last) return null
  const text = [first.start, last.end].some(({ at }) => isHidden(map.after[at])) ? all : visible
  const [firstBlock, lastBlock] = [text.startOf.get(first.start.at), text.startOf.get(last.end.at)]
  if (firstBlock === undefined || lastBlock === undefined) return null
  const [start, end] = [firstBlock + first.start.offset, lastBlock + last.end.offset]
  if (end - start > 2 * quote.exact.length + 64) return null
  const like = start < end ? similarity(quote.exact, text.running.text.slice(start, end)) : 0
  return like >= followedFrom ? placed(text.running, { start, end }, quote) : null
}

/** Step 3: wherever words like its own stand that were not there before. */
function foundElsewhere({ map, placeOf, visible, all }: Comparison, { target, quote }: Anchored): Carried | null {
  const own: OldRanges = new Map(
    target.flatMap(({ blockId, startUtf16, endUtf16 }) => {
      const at = placeOf.get(blockId)
      return at === undefined ? [] : [[at, { start: startUtf16, end: endUtf16 }] as const]
    }),
  )
  const [first = 0] = own.keys()
  const { running, explained, pairs } = [...own.keys()].some((at) => isHidden(map.before[at])) ? all : visible
  const found = findFuzzily(running.text, {
    quote,
    explained,
    pairs: pairs(),
    own,
    expected: first / Math.max(1, map.before.length),
  })
  const carried = found && placed(running, found, quote)
  return carried?.outcome === 'exact' && !found?.isInContext ? { ...carried, outcome: 're-anchored' } : carried
}

const isHidden = (block: Block | undefined): boolean => block !== undefined && isHiddenByDefault(block.type)

/** The passage between two places, white space at its ends left out, ends within a character moved out. */
function placed(running: RunningText, range: { start: number; end: number }, old: Quote): Carried | null {
  const { text } = running
  let { start, end } = range
  while (start > 0 && isWithinCharacter(text, start)) start--
  while (end < text.length && isWithinCharacter(text, end)) end++
  while (start < end && /\s/u.test(text[start] ?? '')) start++
  while (end > start && /\s/u.test(text[end - 1] ?? '')) end--
  if (start >= end) return null
  const { target, quote } = quoteBetween(running, start, end)
  if (target.length === 0 || quote.exact === '') return null
  const isExact = quote.exact === old.exact
  return { outcome: isExact ? 'exact' : 're-anchored', target, quote, similarity: similarity(quote.exact, old.exact) }
}

/** Whether a place lies behind the first unit of a character: before a mark, a joiner or the second half of a pair. */
function isWithinCharacter(text: string, at: number): boolean {
  return (
    /^(?:\p{M}|\u200d|[\udc00-\udfff])/u.test(text.slice(at, at + 2)) || /[\ud800-\udbff]$/.test(text.slice(at - 1, at))
  )
}
