import { normalise } from '../text/normalise.ts'
import { tokensOf } from '../text/token.ts'

/** Longer words are cut to this many UTF-16 units, in queries as in texts. */
export const longestWord = 100

/** The words of a text as they are searched for: normalised, in their order. */
export function searchWords(text: string): string[] {
  return tokensOf(normalise(text)).map(cutWord)
}

/** A normalised word as it is searched for. */
export function cutWord(word: string): string {
  return word.length > longestWord ? word.slice(0, longestWord) : word
}
