// How well what is typed fits a name. Both are normalised forms (shared/text/normalise), so that script variants,
// diacritics and case do not count.

/** A name taken apart once: it is asked about with every key that somebody types. */
interface Parts {
  words: readonly { text: string; letters: number }[]
  initials: string
  /** Of the whole name. */
  letters: number
}

const known = new Map<string, Parts>()
/** A large project has a few thousand names with as many aliases. */
const mostKnown = 50_000

function partsOf(name: string): Parts {
  let parts = known.get(name)
  if (parts === undefined) {
    const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
    parts = {
      words: words.map((text) => ({ text, letters: lettersOf(text) })),
      initials: words.map((word) => Array.from(word)[0] ?? '').join(''),
      letters: lettersOf(name),
    }
    if (known.size === mostKnown) known.clear()
    known.set(name, parts)
  }
  return parts
}

/** Which letters occur, as bits; several letters share one. */
function lettersOf(text: string): number {
  let letters = 0
  for (let at = 0; at < text.length; at++) letters |= 1 << (text.charCodeAt(at) & 31)
  return letters
}

function countOf(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}

/** A fit from 0 (none) to 1 (the same), best kinds first: same, beginning, beginnings of words, initials, within, nearly. */
export function scoreName(typed: string, name: string): number {
  if (typed === '' || name === '') return 0
  if (name === typed) return 1
  const coverage = typed.length / Math.max(name.length, typed.length)
  if (name.startsWith(typed)) return 0.9 + 0.09 * coverage
  const { words, initials, letters } = partsOf(name)
  const { words: parts, letters: typedLetters } = partsOf(typed)
  if (beginsWords(parts, words)) return 0.75 + 0.1 * coverage
  if (typed.length > 1 && initials.startsWith(typed)) return 0.7
  if (typed.length > 1 && name.includes(typed)) return 0.55 + 0.1 * coverage
  const allowed = slipsAllowed(typed)
  // A letter that the name has nowhere is a slip: most names are out by that alone.
  const isFar = (other: number) => countOf(typedLetters & ~other) > allowed
  if (allowed > 0 && !isFar(letters)) {
    let nearest = 0
    for (const word of words) if (!isFar(word.letters)) nearest = Math.max(nearest, nearness(typed, word.text, allowed))
    if (words.length > 1) nearest = Math.max(nearest, nearness(typed, name, allowed))
    if (nearest > 0) return 0.3 + 0.2 * nearest
  }
  return typed.length > 2 && (typedLetters & ~letters) === 0 && isScattered(typed, name) ? 0.1 + 0.1 * coverage : 0
}

/** Whether each part begins a word of its own. */
function beginsWords(parts: readonly { text: string }[], words: readonly { text: string }[]): boolean {
  if (parts.length === 0) return false
  const [only] = parts
  if (parts.length === 1 && only) return words.some(({ text }) => text.startsWith(only.text))
  const free = [...words]
  return parts.every((part) => {
    const at = free.findIndex(({ text }) => text.startsWith(part.text))
    if (at !== -1) free.splice(at, 1)
    return at !== -1
  })
}

/** Slips of the hand: one from 4 letters, two from 8. */
const slipsAllowed = (typed: string): number => (typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2)

/** 0–1: how near what is typed comes to the beginning of a word, so many slips allowed. */
function nearness(typed: string, word: string, allowed: number): number {
  const slips = Math.min(
    ...[-1, 0, 1].map((more) => distance(typed, word.slice(0, Math.max(1, typed.length + more)), allowed)),
  )
  return slips > allowed ? 0 : 1 - slips / (allowed + 1)
}

/** Edits (insertions, deletions, replacements, neighbours swapped) from one text to another; beyond the limit, more than it. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const replace = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, replace)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1)
      row.push(best)
    }
    if (Math.min(...row) > limit) return limit + 1
    beforeLast = last
    last = row
  }
  return last[b.length] ?? limit + 1
}

/** Whether all letters come in their order, the first of them at the beginning of a word. */
function isScattered(typed: string, name: string): boolean {
  let at = 0
  for (const letter of typed) {
    const found = name.indexOf(letter, at)
    if (found === -1) return false
    if (at === 0 && found > 0 && /[\p{L}\p{N}]/u.test(name.charAt(found - 1))) return false
    at = found + 1
  }
  return true
}
