// The form of text used for search, name comparison and duplicate detection, never for display, hashing or anchoring.
// One table over UTF-16 units, built once: Arabic letter forms unified; diacritics, tatweel, joiners and bidi marks
// dropped; Arabic-Indic digits made ASCII; Latin diacritics folded; dotted and dotless i meet; lower case.

const droppedRanges: readonly (readonly [number, number])[] = [
  [0x0300, 0x036f],
  [0x0610, 0x061a],
  [0x0640, 0x0640],
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x06d6, 0x06ed],
  [0x00ad, 0x00ad],
  [0x200c, 0x200f],
  [0x202a, 0x202e],
  [0x2066, 0x2069],
  [0xfeff, 0xfeff],
]

const letterGroups: Record<string, string> = {
  ی: 'يىېۍئےۓ',
  ک: 'كڪګ',
  ه: 'ةۀەہھۂۃ',
  ا: 'آأإٱ',
  و: 'ؤ',
  i: 'ıİI',
  ss: 'ß',
  ae: 'æÆ',
  oe: 'œŒ',
  o: 'øØ',
  l: 'łŁ',
  d: 'đĐ',
  "'": '‘’‛ʼ',
}

const letters = new Map(Object.entries(letterGroups).flatMap(([to, from]) => [...from].map((unit) => [unit, to])))

function isDropped(code: number): boolean {
  return droppedRanges.some(([from, to]) => code >= from && code <= to)
}

function foldUnit(code: number): string {
  if (code >= 0xd800 && code <= 0xdfff) return String.fromCharCode(code)
  if (code >= 0x0660 && code <= 0x0669) return String(code - 0x0660)
  if (code >= 0x06f0 && code <= 0x06f9) return String(code - 0x06f0)
  const unit = String.fromCharCode(code)
  const direct = letters.get(unit)
  if (direct !== undefined) return direct
  let folded = ''
  for (const part of unit.normalize('NFKD')) {
    if (isDropped(part.charCodeAt(0))) continue
    folded += letters.get(part) ?? part.toLowerCase()
  }
  return folded
}

let builtTable: string[] | undefined

function table(): string[] {
  builtTable ??= Array.from({ length: 65_536 }, (_, code) => foldUnit(code))
  return builtTable
}

/** The normalised form of a text. `normalise('Mūsá') === normalise('musa')`. */
export function normalise(text: string): string {
  const fold = table()
  let out = ''
  for (let at = 0; at < text.length; at++) out += fold[text.charCodeAt(at)]
  return out
}

/** A normalised text with the way back: `startsUtf16[i]` is the offset in the original of the unit that unit `i` came from. */
export interface NormalisedText {
  text: string
  /** One longer than `text`; the last entry is the length of the original. */
  startsUtf16: Uint32Array
}

/** The normalised form with a map back to the offsets of the original, for snippets and marks. */
export function normaliseWithOffsets(text: string): NormalisedText {
  const fold = table()
  let out = ''
  const starts: number[] = []
  for (let at = 0; at < text.length; at++) {
    const folded = fold[text.charCodeAt(at)] ?? ''
    for (let i = 0; i < folded.length; i++) starts.push(at)
    out += folded
  }
  starts.push(text.length)
  return { text: out, startsUtf16: Uint32Array.from(starts) }
}

/** The form in which two names count as the same: normalised, white space collapsed and trimmed. */
export function normaliseName(name: string): string {
  return normalise(name).replace(/\s+/gu, ' ').trim()
}
