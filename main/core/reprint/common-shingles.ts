import { type ShingledText, wordsOf } from './shingle-text.ts'

/** In more texts than this share of all, a run of words is what outlets always print, and says nothing of where a report came from. */
const commonFromShare = 0.005
/** In few texts at least: a small project has few, and copies of one report among them. */
const commonFromTexts = 8

const slots = 1 << 22

/** Which runs of words stand in many of the texts. Counted in a table of fixed size, so a rare run may seldom pass for a common one, never the other way. */
export class CommonShingles {
  readonly #first = new Uint16Array(slots)
  readonly #second = new Uint16Array(slots)
  #texts = 0

  /** Counts a text. */
  add({ narration, quoted }: ShingledText): void {
    this.#texts++
    for (const runs of [narration, quoted])
      for (let at = 0; at < runs.length; at++) {
        const run = wordsOf(runs[at] ?? 0)
        bump(this.#first, run & (slots - 1))
        bump(this.#second, otherSlot(run))
      }
  }

  /** In how many texts a run may stand before it is common. */
  get limit(): number {
    return Math.max(commonFromTexts, Math.floor(this.#texts * commonFromShare))
  }

  /** The runs that are not common. */
  rareOf(runs: Uint32Array): Uint32Array {
    const { limit } = this
    return runs.filter((run) => this.#countOf(wordsOf(run)) <= limit)
  }

  #countOf(words: number): number {
    return Math.min(this.#first[words & (slots - 1)] ?? 0, this.#second[otherSlot(words)] ?? 0)
  }
}

const otherSlot = (run: number): number => Math.imul(run, 0x9e3779b1) >>> 10

function bump(counts: Uint16Array, slot: number): void {
  const count = counts[slot] ?? 0
  if (count < 0xffff) counts[slot] = count + 1
}
