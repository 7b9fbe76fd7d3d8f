// The words of a normalised text, by a table over UTF-16 units: a regular expression with Unicode classes takes several
// times as long, and every article is read.

const inWord = 1
/** A letter of a script that puts no spaces between words: a word of its own, so that a name is found among others. */
const alone = 2

let builtTable: Uint8Array | undefined

function table(): Uint8Array {
  if (builtTable) return builtTable
  const kinds = new Uint8Array(65_536)
  const letter = /[\p{L}\p{N}\p{M}]/u
  const unspaced =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
  for (let code = 0; code < kinds.length; code++) {
    const unit = String.fromCharCode(code)
    if (letter.test(unit)) kinds[code] = unspaced.test(unit) ? alone : inWord
  }
  builtTable = kinds
  return kinds
}

/** Where the next word of a text begins, at `from` or behind it; the length of the text where there is none. Letters beyond the first plane (U+FFFF) belong to no word. */
export function wordStart(text: string, from: number): number {
  const kinds = table()
  let at = from
  while (at < text.length && kinds[text.charCodeAt(at)] === 0) at++
  return at
}

/** Where the word that begins at `start` ends, exclusive. */
export function wordEnd(text: string, start: number): number {
  const kinds = table()
  if (kinds[text.charCodeAt(start)] === alone) return start + 1
  let at = start
  while (at < text.length && kinds[text.charCodeAt(at)] === inWord) at++
  return at
}

/** The words of a normalised text in order. */
export function wordsOf(text: string): string[] {
  const words: string[] = []
  for (let start = wordStart(text, 0); start < text.length; ) {
    const end = wordEnd(text, start)
    words.push(text.slice(start, end))
    start = wordStart(text, end)
  }
  return words
}

const joining = /^[\s\-\u2010\u2013'·.&]*$/u
/** Longer words are not abbreviated: a full stop behind them ends a sentence. */
const longestAbbreviation = 4

/** Whether what stands between two words lets them be parts of one name: spaces, hyphens, apostrophes, the stop of an abbreviation. */
export function isWithinName(between: string, wordBefore: string): boolean {
  if (between === '' || between === ' ') return true
  if (between.length > 3 || !joining.test(between)) return false
  return !/\.\s/u.test(between) || wordBefore.length <= longestAbbreviation
}
