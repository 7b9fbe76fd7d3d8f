import type { Block } from '../../../shared/model/block.ts'
import { alignBlocks } from './align-blocks.ts'
import { type Stretch, wordChanges } from './word-changes.ts'

/** An old block and the new one that came of it, with what became of each stretch. */
export interface BlockPair {
  oldAt: number
  newAt: number
  stretches: readonly Stretch[]
}

/** What became of each place of an old text in a new one. */
export interface TextMap {
  before: readonly Block[]
  after: readonly Block[]
  /** By the old block's place. */
  pairs: ReadonlyMap<number, BlockPair>
  /** By the new block's place. */
  sources: ReadonlyMap<number, BlockPair>
}

/** A place in a text: the block's place among the blocks, and UTF-16 units into it. */
export interface Place {
  at: number
  offset: number
}

/** Compares two texts; yields between blocks, so that whoever drives it can give way. */
export function* mapText(before: readonly Block[], after: readonly Block[]): Generator<void, TextMap> {
  const alignment = alignBlocks(
    before.map(({ text }) => text),
    after.map(({ text }) => text),
  )
  const pairs = new Map<number, BlockPair>()
  const sources = new Map<number, BlockPair>()
  for (const [oldAt, newAt] of alignment.entries()) {
    if (newAt === null) continue
    const stretches = wordChanges(before[oldAt]?.text ?? '', after[newAt]?.text ?? '')
    const pair = { oldAt, newAt, stretches }
    pairs.set(oldAt, pair)
    sources.set(newAt, pair)
    yield
  }
  return { before, after, pairs, sources }
}

/** The stretch in which an old unit lies. */
function stretchAt({ stretches }: BlockPair, offset: number): Stretch | null {
  let low = 0
  let high = stretches.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle]?.oldEnd ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const stretch = stretches[low]
  return stretch && stretch.oldStart <= offset && offset < stretch.oldEnd ? stretch : null
}

/** Where a passage begins now whose first unit is at an old place; null where its block is gone. */
export function mapStart(map: TextMap, { at, offset }: Place): Place | null {
  const pair = map.pairs.get(at)
  const stretch = pair && stretchAt(pair, offset)
  if (!pair || !stretch) return null
  return { at: pair.newAt, offset: into(stretch, offset) }
}

/** Where a passage ends now that ends before an old place; null where its block is gone. */
export function mapEnd(map: TextMap, { at, offset }: Place): Place | null {
  const pair = map.pairs.get(at)
  const stretch = pair && stretchAt(pair, offset - 1)
  if (!pair || !stretch) return null
  return { at: pair.newAt, offset: into(stretch, offset) }
}

/** Within what was replaced, as far in as before. */
function into({ oldStart, oldEnd, newStart, newEnd, same }: Stretch, offset: number): number {
  if (same) return newStart + offset - oldStart
  if (offset === oldStart) return newStart
  return newStart + Math.round(((offset - oldStart) / (oldEnd - oldStart)) * (newEnd - newStart))
}
