import { signatureLength } from './min-hash.ts'

const bands = 128
const rows = signatureLength / bands
/** Texts with the same band in such numbers share an outlet's standing words, or are one much printed report: each is then looked at beside a few only. */
const crowd = 200
const few = 20

/**
 * The pairs of texts that are worth comparing word by word: those whose signatures have two neighbouring numbers in
 * common. Numbers of the signatures' places in the list, the smaller first.
 */
export function* candidatePairs(signatures: readonly Uint32Array[]): Generator<[number, number], void> {
  const seen = new Set<number>()
  const count = signatures.length
  for (let band = 0; band < bands; band++) {
    const buckets = new Map<number, number[]>()
    for (let text = 0; text < count; text++) {
      const signature = signatures[text]
      if (!signature) continue
      const key = keyOf(signature, band * rows)
      const bucket = buckets.get(key)
      if (bucket) bucket.push(text)
      else buckets.set(key, [text])
    }
    for (const bucket of buckets.values())
      for (const [first, second] of pairsIn(bucket)) {
        const pair = first * count + second
        if (seen.has(pair)) continue
        seen.add(pair)
        yield [first, second]
      }
  }
}

function keyOf(signature: Uint32Array, at: number): number {
  let key = 0
  for (let row = 0; row < rows; row++) key = (Math.imul(key, 0x85ebca6b) ^ (signature[at + row] ?? 0)) >>> 0
  return key
}

function* pairsIn(bucket: readonly number[]): Generator<[number, number], void> {
  const firsts = bucket.length > crowd ? few : bucket.length
  for (let i = 0; i < firsts; i++)
    for (let j = i + 1; j < bucket.length; j++) {
      const [first, second] = [bucket[i], bucket[j]]
      if (first !== undefined && second !== undefined) yield [first, second]
    }
}
