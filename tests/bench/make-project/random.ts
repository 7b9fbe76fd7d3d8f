import { base32From } from '../../../main/core/store/stamp.ts'
import { type Collection, type Id, idPrefixes } from '../../../shared/model/ids.ts'

/** Numbers that look random and are the same on every machine for the same seed (xorshift, 32 bits, whole numbers only). */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = (Math.imul(seed, 0x9e3779b1) ^ 0x6d2b79f5) >>> 0 || 1
  }

  /** A whole number from 0 up to, not including, `limit` (at most 2³²). */
  below(limit: number): number {
    let state = this.#state
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    this.#state = state >>> 0
    return this.#state % limit
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1)
  }

  /** True that many times in a hundred. */
  isIn100(percent: number): boolean {
    return this.below(100) < percent
  }

  /** One of them, each as likely. */
  pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }

  /**
   * One of them, the nth about 1/n as likely as the first (Zipf), as words and names are used: a power of two by
   * chance, then any place below it. Whole numbers only, so no machine rounds otherwise.
   */
  pickFrequent<T>(items: readonly T[]): T {
    const octave = 1 << this.below(32 - Math.clz32(items.length))
    const item = items[Math.min(octave + this.below(octave), items.length) - 1]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }

  /** A new id for a record. */
  id<C extends Collection>(collection: C): Id<C> {
    return `${idPrefixes[collection]}_${this.text(12)}` as Id<C> // made to the pattern of idOf
  }

  /** Letters and digits of base 32. */
  text(length: number): string {
    return base32From(Uint8Array.from({ length }, () => this.below(256)))
  }
}
