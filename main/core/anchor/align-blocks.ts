import { distance } from 'fastest-levenshtein'
import { longestRising } from './longest-rising.ts'
import { isWord, splitWords } from './split-words.ts'

// Which block of the new text is which of the old. First those with the very same words, in their order; then the same
// words elsewhere: moved; then by the pairs of words they share, best first; then what is left alone between the same neighbours.

/** For each old block the place of the new one that came of it, null where none did. */
export type Alignment = (number | null)[]

const similarFrom = 0.25
const containedFrom = 0.6
const fewestPairs = 5
/** Pairs of words in more blocks than this tell nothing. */
const commonPair = 30
const neighbourFrom = 0.4

/** Aligns two texts block by block. */
export function alignBlocks(before: readonly string[], after: readonly string[]): Alignment {
  const aligned = new Aligned(before.length)
  alignSame(before, after, aligned)
  alignSimilar(before, after, aligned)
  alignNeighbours(before, after, aligned)
  return aligned.newOf
}

class Aligned {
  readonly newOf: Alignment
  readonly taken = new Set<number>()

  constructor(count: number) {
    this.newOf = new Array<number | null>(count).fill(null)
  }

  pair(oldAt: number, newAt: number): void {
    if (this.newOf[oldAt] !== null || this.taken.has(newAt)) return
    this.newOf[oldAt] = newAt
    this.taken.add(newAt)
  }
}

function placesByText(texts: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  texts.forEach((text, at) => {
    const known = places.get(text)
    if (known) known.push(at)
    else places.set(text, [at])
  })
  return places
}

function alignSame(before: readonly string[], after: readonly string[], aligned: Aligned): void {
  const there = placesByText(after)
  const here = placesByText(before)
  const unique = before.flatMap((text, oldAt) => {
    const newPlaces = there.get(text)
    return here.get(text)?.length === 1 && newPlaces?.length === 1 ? [{ oldAt, newAt: newPlaces[0] ?? 0 }] : []
  })
  const inOrder = new Set(longestRising(unique.map(({ newAt }) => newAt)))
  for (const at of inOrder) {
    const pair = unique[at]
    if (!pair) continue
    aligned.pair(pair.oldAt, pair.newAt)
    for (const step of [-1, 1]) spread(before, after, aligned, pair, step)
  }
  for (const { oldAt, newAt } of unique) aligned.pair(oldAt, newAt)
  // What stands several times, in its order.
  for (const [text, oldPlaces] of here) {
    const free = (there.get(text) ?? []).filter((at) => !aligned.taken.has(at))
    for (const oldAt of oldPlaces) {
      if (aligned.newOf[oldAt] !== null) continue
      const newAt = free.shift()
      if (newAt !== undefined) aligned.pair(oldAt, newAt)
    }
  }
}

/** From a pair on, the blocks beside it that are the same as well. */
function spread(
  before: readonly string[],
  after: readonly string[],
  aligned: Aligned,
  { oldAt, newAt }: { oldAt: number; newAt: number },
  step: number,
): void {
  for (let i = step; ; i += step) {
    const text = before[oldAt + i]
    if (text === undefined || text !== after[newAt + i]) return
    if (aligned.newOf[oldAt + i] !== null || aligned.taken.has(newAt + i)) return
    aligned.pair(oldAt + i, newAt + i)
  }
}

/** The pairs of neighbouring words of a text; single words where it has only few. */
function pairsOf(text: string): Set<string> {
  const words = splitWords(text.toLowerCase()).filter(isWord)
  return new Set(words.slice(1).map((word, index) => `${words[index]} ${word}`))
}

function alignSimilar(before: readonly string[], after: readonly string[], aligned: Aligned): void {
  const news = after.flatMap((text, newAt) => (aligned.taken.has(newAt) ? [] : [{ newAt, pairs: pairsOf(text) }]))
  const byPair = new Map<string, { newAt: number; pairs: Set<string> }[]>()
  for (const block of news)
    for (const pair of block.pairs) {
      const known = byPair.get(pair)
      if (known) known.push(block)
      else byPair.set(pair, [block])
    }
  const candidates: { oldAt: number; newAt: number; score: number }[] = []
  before.forEach((text, oldAt) => {
    if (aligned.newOf[oldAt] !== null) return
    const pairs = pairsOf(text)
    const shared = new Map<{ newAt: number; pairs: Set<string> }, number>()
    for (const pair of pairs) {
      const blocks = byPair.get(pair) ?? []
      if (blocks.length <= commonPair) for (const block of blocks) shared.set(block, (shared.get(block) ?? 0) + 1)
    }
    for (const [block, count] of shared) {
      const alike = (2 * count) / (pairs.size + block.pairs.size)
      const contained = count / Math.min(pairs.size, block.pairs.size)
      if (count >= fewestPairs ? alike >= similarFrom || contained >= containedFrom : alike >= 2 * similarFrom)
        candidates.push({ oldAt, newAt: block.newAt, score: Math.max(alike, 0.8 * contained) })
    }
  })
  candidates.sort(
    (a, b) => b.score - a.score || Math.abs(a.oldAt - a.newAt) - Math.abs(b.oldAt - b.newAt) || a.oldAt - b.oldAt,
  )
  for (const { oldAt, newAt } of candidates) aligned.pair(oldAt, newAt)
}

/** A block alone between two that are aligned, with one alone there on the other side, and not quite unlike it. */
function alignNeighbours(before: readonly string[], after: readonly string[], aligned: Aligned): void {
  const { newOf, taken } = aligned
  before.forEach((text, oldAt) => {
    if (newOf[oldAt] !== null) return
    const previous = oldAt === 0 ? -1 : newOf[oldAt - 1]
    const next = oldAt === before.length - 1 ? after.length : newOf[oldAt + 1]
    if (previous === null || previous === undefined || next !== previous + 2 || taken.has(previous + 1)) return
    const other = after[previous + 1] ?? ''
    const longest = Math.max(text.length, other.length)
    if (longest < 5_000 && 1 - distance(text, other) / longest >= neighbourFrom) aligned.pair(oldAt, previous + 1)
  })
}
