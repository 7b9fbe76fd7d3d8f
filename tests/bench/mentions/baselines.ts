import { normaliseName } from '../../../shared/text/normalise.ts'

// The two ways that anybody would try first. Both find a name as a whole word and know nothing of affixes or capitals.

const inWord = /[\p{L}\p{N}]/u

/** Each name by `indexOf`, one after another. Gives a function that counts the places in a normalised text. */
export function indexOfScan(names: readonly string[]): (text: string) => number {
  const wanted = [...new Set(names.map(normaliseName))]
  return (text) => {
    let found = 0
    for (const name of wanted)
      for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
        const [before, after] = [text[at - 1], text[at + name.length]]
        if (!(before && inWord.test(before)) && !(after && inWord.test(after))) found++
      }
    return found
  }
}

/** All names in one regular expression, the longest first. */
export function regexScan(names: readonly string[]): (text: string) => number {
  const escaped = [...new Set(names.map(normaliseName))]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  return (text) => {
    let found = 0
    pattern.lastIndex = 0
    while (pattern.test(text)) found++
    return found
  }
}
