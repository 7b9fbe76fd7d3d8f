import { normalise } from '../../../shared/text/normalise.ts'
import { isWord } from './split-words.ts'

// Where pairs of neighbouring words stand in a text, in their normalised form: a passage is looked for letter by letter
// only where some of its pairs stand, since that costs a thousand times as much.

/** Where each pair of words of a text begins, rising, UTF-16 units. */
export type WordPairs = ReadonlyMap<string, readonly number[]>

/** Pairs that stand more often than this say nothing of where a passage is. */
const mostPlaces = 100
/** A place has this share of a passage's pairs at least. */
const sharedFrom = 0.1
const fewestPairs = 3

function* pairsIn(text: string): Generator<[pair: string, at: number]> {
  let last: { word: string; at: number } | null = null
  for (const { 0: piece, index } of text.matchAll(/(?:[\p{L}\p{N}\p{M}]|\u200c)+/gu)) {
    if (!isWord(piece)) continue
    const word = normalise(piece)
    if (last) yield [`${last.word} ${word}`, last.at]
    last = { word, at: index }
  }
}

/** The pairs of words of a text with their places. */
export function wordPairsOf(text: string): WordPairs {
  const pairs = new Map<string, number[]>()
  for (const [pair, at] of pairsIn(text)) {
    const places = pairs.get(pair)
    if (places) places.push(at)
    else pairs.set(pair, [at])
  }
  return pairs
}

/** Those of some ranges of a text where a passage can be at all; all of them where it has too few telling pairs to say. */
export function likelyRanges<Range extends { start: number; end: number }>(
  ranges: readonly Range[],
  pairs: WordPairs,
  passage: string,
): readonly Range[] {
  const telling = [...new Set([...pairsIn(passage)].map(([pair]) => pair))]
    .map((pair) => pairs.get(pair) ?? [])
    .filter((places) => places.length <= mostPlaces)
  if (telling.length < fewestPairs) return ranges
  const least = Math.max(1, sharedFrom * telling.length)
  return ranges.filter(({ start, end }) => {
    const shared = telling.filter((places) => places.some((at) => at >= start && at < end))
    return shared.length >= least
  })
}
