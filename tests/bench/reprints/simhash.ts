import type { ShingledText } from '../../../main/core/reprint/shingle-text.ts'

/** The other way to find near copies that is often named: 64 bits a text, copies differ in few of them. Two halves of 32 bits. */
export function simHashOf({ narration, quoted }: ShingledText): [number, number] {
  const counts = new Int32Array(64)
  for (const runs of [narration, quoted])
    for (const run of runs) {
      const second = Math.imul(run ^ (run >>> 15), 0x9e3779b1) >>> 0
      for (let bit = 0; bit < 32; bit++) {
        counts[bit] = (counts[bit] ?? 0) + ((run >>> bit) & 1 ? 1 : -1)
        counts[bit + 32] = (counts[bit + 32] ?? 0) + ((second >>> bit) & 1 ? 1 : -1)
      }
    }
  const half = (from: number) => {
    let bits = 0
    for (let bit = 0; bit < 32; bit++) if ((counts[from + bit] ?? 0) > 0) bits |= 1 << bit
    return bits >>> 0
  }
  return [half(0), half(32)]
}

/** In how many of the 64 bits two of them differ. */
export function distance(a: readonly [number, number], b: readonly [number, number]): number {
  return ones(a[0] ^ b[0]) + ones(a[1] ^ b[1])
}

function ones(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
