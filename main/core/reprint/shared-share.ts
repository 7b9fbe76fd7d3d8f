import type { CommonShingles } from './common-shingles.ts'
import { placeOf, type ShingledText, wordsOf } from './shingle-text.ts'

/** From this share of the shorter text on, two texts are copies of one. */
const copyFrom = 0.3
/** From this share on they are, however it lies in them; below it lies all over the shorter one, not in one paragraph that both borrowed. */
const copyAnyhowFrom = 0.7
/** So much of the shorter text must be near something shared, */
const coveredFrom = 0.6
/** which a sixteenth of it is where this share of its runs is. */
const coveringFrom = 0.15
/** Where almost all of a text is quotation, that alone: two reporters may have sat in the same room. */
const copyFromQuotations = 0.5
/** Fewer runs of an outlet's own words say nothing. */
const fewestNarrated = 20
/** Fewer runs in common are chance. */
const fewestShared = 12

/** The runs of a text that count. */
export interface WeighedText {
  narration: Uint32Array
  all: Uint32Array
}

/**
 * The runs of a text without those that outlets always print; all of them where it consists of such, as a report does
 * that everybody printed.
 */
export function weighed({ narration, quoted }: ShingledText, common: CommonShingles): WeighedText {
  const rareNarration = common.rareOf(narration)
  const rareQuoted = common.rareOf(quoted)
  const isMostlyCommon = (rareNarration.length + rareQuoted.length) * 2 < narration.length + quoted.length
  const [told, said] = isMostlyCommon ? [narration, quoted] : [rareNarration, rareQuoted]
  return { narration: told, all: union(told, said) }
}

/** How much of the shorter text stands in the other as well, 0–1, where that makes them copies of one; null where not. */
export function sharedShare(a: WeighedText, b: WeighedText): number | null {
  const [shorter, longer] = a.all.length <= b.all.length ? [a.all, b.all] : [b.all, a.all]
  const shared = intersection(shorter, longer)
  if (shared.length < fewestShared) return null
  const share = shared.length / shorter.length
  if (share < copyFrom || (share < copyAnyhowFrom && coverage(shared, shorter) < coveredFrom)) return null
  const narrated = Math.min(a.narration.length, b.narration.length)
  if (narrated < fewestNarrated) return share >= copyFromQuotations ? share : null
  return countShared(a.narration, b.narration) / narrated >= copyFrom ? share : null
}

/** How much of a text lies near something shared, 0–1: by sixteenths. */
function coverage(shared: Uint32Array, all: Uint32Array): number {
  const [sharedAt, allAt] = [new Uint16Array(16), new Uint16Array(16)]
  for (const run of shared) sharedAt[placeOf(run)] = (sharedAt[placeOf(run)] ?? 0) + 1
  for (const run of all) allAt[placeOf(run)] = (allAt[placeOf(run)] ?? 0) + 1
  let covered = 0
  allAt.forEach((count, place) => {
    if (count > 0 && (sharedAt[place] ?? 0) / count >= coveringFrom) covered += count
  })
  return covered / all.length
}

/** How many runs two rising lists have in common. */
export function countShared(a: Uint32Array, b: Uint32Array): number {
  let count = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = wordsOf(a[i] ?? 0)
    const right = wordsOf(b[j] ?? 0)
    if (left === right) {
      count++
      i++
      j++
    } else if (left < right) i++
    else j++
  }
  return count
}

/** The runs of the first rising list that stand in the second too, at their places in the first. */
export function intersection(a: Uint32Array, b: Uint32Array): Uint32Array {
  const shared = new Uint32Array(Math.min(a.length, b.length))
  let count = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = wordsOf(a[i] ?? 0)
    const right = wordsOf(b[j] ?? 0)
    if (left === right) {
      shared[count++] = a[i] ?? 0
      i++
      j++
    } else if (left < right) i++
    else j++
  }
  return shared.slice(0, count)
}

/** The runs of two rising lists, each once, rising. */
export function union(a: Uint32Array, b: Uint32Array): Uint32Array {
  if (b.length === 0) return a
  const both = new Uint32Array(a.length + b.length)
  let count = 0
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const left = i < a.length ? wordsOf(a[i] ?? 0) : Infinity
    const right = j < b.length ? wordsOf(b[j] ?? 0) : Infinity
    both[count++] = (left <= right ? a[i] : b[j]) ?? 0
    if (left <= right) i++
    if (right <= left) j++
  }
  return both.slice(0, count)
}
