import { candidatePairs } from './candidate-pairs.ts'
import { CommonShingles } from './common-shingles.ts'
import { minHashOf } from './min-hash.ts'
import { countShared, intersection, sharedShare, type WeighedText, weighed } from './shared-share.ts'
import type { ShingledText } from './shingle-text.ts'

/** Two texts that are copies of one, by their places in the list, and how much of the shorter stands in the other, 0–1. */
export interface CopyPair {
  first: number
  second: number
  share: number
}

/** Of a text that holds parts of others, this much has to be of one of them to be a copy of that one. */
const copyOfOneFrom = 0.5
/** Where two texts lie in a third on top of each other by this share, they are the same report. */
const samePlaceFrom = 0.2

/** Finds the texts among these that are copies of one another. Gives way by yielding nothing now and then. */
export function* findCopies(texts: readonly ShingledText[]): Generator<void, CopyPair[]> {
  const common = new CommonShingles()
  const signatures: Uint32Array[] = []
  for (const text of texts) {
    common.add(text)
    signatures.push(minHashOf(text))
    yield
  }
  const known: (WeighedText | undefined)[] = []
  const weighedAt = (at: number): WeighedText => {
    const text = texts[at]
    const found = known[at] ?? weighed(text ?? { narration: new Uint32Array(), quoted: new Uint32Array() }, common)
    known[at] = found
    return found
  }
  const pairs: CopyPair[] = []
  for (const [first, second] of candidatePairs(signatures)) {
    const share = sharedShare(weighedAt(first), weighedAt(second))
    if (share !== null) pairs.push({ first, second, share })
    yield
  }
  return withoutCompilations(pairs, weighedAt)
}

/**
 * Leaves out the pairs that only a compilation makes: a round-up that prints two reports one after the other is a copy
 * of neither, and must not make one origin of them. It stays with a report that is at least half of it.
 */
function withoutCompilations(pairs: readonly CopyPair[], textAt: (at: number) => WeighedText): CopyPair[] {
  const neighbours = new Map<number, CopyPair[]>()
  for (const pair of pairs)
    for (const at of [pair.first, pair.second]) neighbours.set(at, [...(neighbours.get(at) ?? []), pair])
  const dropped = new Set<CopyPair>()
  for (const [at, those] of neighbours) {
    if (those.length < 2) continue
    const whole = textAt(at).all
    const parts = those.map((pair) => {
      const other = textAt(pair.first === at ? pair.second : pair.first).all
      return { pair, shared: intersection(whole, other) }
    })
    parts.sort((a, b) => b.shared.length - a.shared.length)
    const [most] = parts
    if (!most) continue
    const apart = parts.filter(({ shared }) => overlap(most.shared, shared) < samePlaceFrom)
    if (apart.length === 0) continue
    const isCopyOfOne = most.shared.length >= whole.length * copyOfOneFrom
    for (const { pair } of isCopyOfOne ? apart : parts) dropped.add(pair)
  }
  return pairs.filter((pair) => !dropped.has(pair))
}

const overlap = (a: Uint32Array, b: Uint32Array): number => countShared(a, b) / Math.min(a.length, b.length)
