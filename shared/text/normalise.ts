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

// What a unit becomes: one unit mostly, then it stands in `units`; none or several, then `units` has one of these two,
// noncharacters that no text has, and several stand in `several`. A string made unit by unit is a tree of pieces that takes
// fifty times its size until somebody reads it.
const none = 0xffff
const many = 0xfffe

interface FoldTable {
  units: Uint16Array
  several: Map<number, readonly number[]>
}

let builtTable: FoldTable | undefined

function table(): FoldTable {
  if (builtTable) return builtTable
  const units = new Uint16Array(65_536)
  const several = new Map<number, readonly number[]>()
  for (let code = 0; code < units.length; code++) {
    const folded = foldUnit(code)
    if (folded.length === 1) units[code] = folded.charCodeAt(0)
    else units[code] = folded.length === 0 ? none : many
    if (folded.length > 1)
      several.set(
        code,
        Array.from({ length: folded.length }, (_, i) => folded.charCodeAt(i)),
      )
  }
  builtTable = { units, several }
  return builtTable
}

/** So many units become a string at once: more arguments than that a call may not take. */
const pieceUnits = 8_192

let buffer = new Uint16Array(1 << 16)
let origins = new Uint32Array(1 << 16)

function makeRoom(units: number): void {
  const wider = new Uint16Array(Math.max(units, buffer.length * 2))
  wider.set(buffer)
  buffer = wider
  const more = new Uint32Array(wider.length)
  more.set(origins)
  origins = more
}

/** Folds a text into `buffer`, with the offset that each unit came from in `origins`, and gives the length. */
function foldIntoBuffer(text: string): number {
  const { units, several } = table()
  let length = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const folded = units[code] ?? none
    if (folded === none) continue
    if (length === buffer.length) makeRoom(length + 1)
    if (folded !== many) {
      origins[length] = at
      buffer[length++] = folded
      continue
    }
    for (const unit of several.get(code) ?? []) {
      if (length === buffer.length) makeRoom(length + 1)
      origins[length] = at
      buffer[length++] = unit
    }
  }
  return length
}

function textInBuffer(length: number): string {
  let text = ''
  for (let at = 0; at < length; at += pieceUnits)
    text += String.fromCharCode.apply(
      null,
      buffer.subarray(at, Math.min(length, at + pieceUnits)) as unknown as number[],
    ) // apply takes anything with a length
  return text
}

/** The normalised form of a text. `normalise('Mūsá') === normalise('musa')`. */
export function normalise(text: string): string {
  return textInBuffer(foldIntoBuffer(text))
}

/** A normalised text with the way back: `startsUtf16[i]` is the offset in the original of the unit that unit `i` came from. */
export interface NormalisedText {
  text: string
  /** One longer than `text`; the last entry is the length of the original. */
  startsUtf16: Uint32Array
}

/** The normalised form with a map back to the offsets of the original, for snippets and marks. */
export function normaliseWithOffsets(text: string): NormalisedText {
  const length = foldIntoBuffer(text)
  const startsUtf16 = new Uint32Array(length + 1)
  startsUtf16.set(origins.subarray(0, length))
  startsUtf16[length] = text.length
  return { text: textInBuffer(length), startsUtf16 }
}

/** The form in which two names count as the same: normalised, white space collapsed and trimmed. */
export function normaliseName(name: string): string {
  return normalise(name).replace(/\s+/gu, ' ').trim()
}
