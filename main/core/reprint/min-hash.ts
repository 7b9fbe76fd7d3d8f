import { mixed, type ShingledText, wordsOf } from './shingle-text.ts'

/** Numbers in a signature. */
export const signatureLength = 256

const empty = 0xffffffff
const steps = 40

/**
 * The signature of a text: two texts have the same number at a place about as often as they have runs of words in common
 * (MinHash with one permutation; places that no run falls on borrow from another, the same one for every text).
 * All places of a text without runs are the same.
 */
export function minHashOf({ narration, quoted }: ShingledText): Uint32Array {
  const least = new Uint32Array(signatureLength).fill(empty)
  for (const runs of [narration, quoted])
    for (let at = 0; at < runs.length; at++) {
      const run = wordsOf(runs[at] ?? 0)
      const place = run & (signatureLength - 1)
      const value = run >>> 8
      if (value < (least[place] ?? 0)) least[place] = value
    }
  return narration.length + quoted.length === 0 ? least : filled(least)
}

function filled(least: Uint32Array): Uint32Array {
  const signature = least.slice()
  for (let place = 0; place < signatureLength; place++) {
    if (least[place] !== empty) continue
    for (let step = 1; step <= steps * signatureLength; step++) {
      const lender = mixed(place * 0x10001 + step * 0x9e37) & (signatureLength - 1)
      if (least[lender] === empty) continue
      signature[place] = mixed((least[lender] ?? 0) + place)
      break
    }
  }
  return signature
}
