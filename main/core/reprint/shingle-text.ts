import { type Block, isHiddenByDefault } from '../../../shared/model/block.ts'
import { normalise } from '../../../shared/text/normalise.ts'

// The text of an article as a set of numbers, one for each run of five words: what two texts have in common is then
// what two sorted lists have in common. Words are those of the normalised text; characters of scripts that put no
// space between words count as one word each. Made straight from the characters, without strings in between: ten
// thousand articles are sixty million of them.

/**
 * The runs of five words of a text, each once, rising: 28 bits for the words, and in the last four bits the sixteenth of
 * the text where it stands. Runs are compared by `wordsOf`.
 */
export interface ShingledText {
  /** Runs that the outlet wrote. */
  narration: Uint32Array
  /** Runs of which most words stand between quotation marks: two reports of their own may share these. */
  quoted: Uint32Array
}

const wordsPerShingle = 5

const apart = 0
const letter = 1
const wordOfItsOwn = 2
const opening = 3
const closing = 4
const toggling = 5
const dropped = 6

const openers = '“«„‹「『'
const closers = '”»›」』'

/** What each UTF-16 unit is, and the one unit it is folded to; those folded to several are in `folds`. */
interface UnitTable {
  kinds: Uint8Array
  folded: Uint16Array
  folds: Map<number, string>
}

let builtTable: UnitTable | undefined

function kindOf(unit: string, fold: string, code: number): number {
  if (openers.includes(unit)) return opening
  if (closers.includes(unit)) return closing
  if (unit === '"') return toggling
  if (fold === '') return dropped
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u.test(fold))
    return wordOfItsOwn
  return (code >= 0xd800 && code <= 0xdfff) || /[\p{L}\p{N}\p{M}]/u.test(fold) ? letter : apart
}

function table(): UnitTable {
  if (builtTable) return builtTable
  const kinds = new Uint8Array(65_536)
  const folded = new Uint16Array(65_536)
  const folds = new Map<number, string>()
  for (let code = 0; code < 65_536; code++) {
    const unit = String.fromCharCode(code)
    const fold = normalise(unit)
    kinds[code] = kindOf(unit, fold, code)
    folded[code] = fold.charCodeAt(0)
    if (fold.length > 1) folds.set(code, fold)
  }
  builtTable = { kinds, folded, folds }
  return builtTable
}

const placeBits = 4

/** A run without its place: the same for the same words. */
export const wordsOf = (run: number): number => run >>> placeBits

/** The sixteenth of the text, 0–15, where a run stands. */
export const placeOf = (run: number): number => run & 0xf

/** Takes words one after another and keeps the runs of five. */
class ShingleList {
  readonly #runs: number[] = []
  readonly #isQuoted: boolean[] = []
  readonly #words = new Uint32Array(wordsPerShingle)
  readonly #inQuotes = new Uint8Array(wordsPerShingle)
  #count = 0

  add(word: number, isQuoted: boolean): void {
    const slot = this.#count % wordsPerShingle
    this.#words[slot] = word
    this.#inQuotes[slot] = isQuoted ? 1 : 0
    this.#count++
    if (this.#count < wordsPerShingle) return
    let hash = 0
    let quotedWords = 0
    for (let i = 0; i < wordsPerShingle; i++) {
      const at = (this.#count + i) % wordsPerShingle
      hash = (Math.imul(hash, 0x9e3779b1) + (this.#words[at] ?? 0)) | 0
      quotedWords += this.#inQuotes[at] ?? 0
    }
    this.#runs.push(mixed(hash))
    this.#isQuoted.push(quotedWords * 2 > wordsPerShingle)
  }

  /** The runs that are quoted, or that are not. */
  runs(quoted: 'quoted' | 'narration'): Uint32Array {
    const runs = this.#runs
    const placed = new Uint32Array(runs.length)
    let count = 0
    for (let at = 0; at < runs.length; at++) {
      if (this.#isQuoted[at] !== (quoted === 'quoted')) continue
      const place = Math.floor((at * 16) / runs.length)
      placed[count++] = (((runs[at] ?? 0) & ~0xf) | place) >>> 0
    }
    return distinct(placed.subarray(0, count).sort())
  }
}

/** Spreads a number over all 32 bits (the last step of MurmurHash3). */
export function mixed(hash: number): number {
  let h = hash ^ (hash >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

function distinct(sorted: Uint32Array): Uint32Array {
  let kept = 0
  for (let at = 0; at < sorted.length; at++) {
    const run = sorted[at] ?? 0
    if (kept === 0 || wordsOf(run) !== wordsOf(sorted[kept - 1] ?? 0)) sorted[kept++] = run
  }
  return sorted.slice(0, kept)
}

function addBlock(list: ShingleList, { type, text }: Block, { kinds, folded, folds }: UnitTable): void {
  const start = 0x811c9dc5
  let word = start
  let length = 0
  let isQuoted = type === 'quote'
  const end = () => {
    if (length > 0) list.add(word, isQuoted)
    word = start
    length = 0
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const kind = kinds[code]
    if (kind === dropped) continue
    if (kind === letter) {
      const fold = folds.get(code)
      if (fold === undefined) word = Math.imul(word ^ (folded[code] ?? 0), 0x01000193)
      else for (let i = 0; i < fold.length; i++) word = Math.imul(word ^ fold.charCodeAt(i), 0x01000193)
      length++
      continue
    }
    end()
    if (kind === wordOfItsOwn) list.add(Math.imul(start ^ (folded[code] ?? 0), 0x01000193), isQuoted)
    else if (type !== 'quote' && kind === opening) isQuoted = true
    else if (type !== 'quote' && kind === closing) isQuoted = false
    else if (type !== 'quote' && kind === toggling) isQuoted = !isQuoted
  }
  end()
}

/** The runs of five words of what a reader sees of an article, headings left out: each outlet writes its own. */
export function shingleText(blocks: readonly Block[]): ShingledText {
  const list = new ShingleList()
  const units = table()
  for (const block of blocks)
    if (!isHiddenByDefault(block.type) && block.type !== 'heading') addBlock(list, block, units)
  return { narration: list.runs('narration'), quoted: list.runs('quoted') }
}
