import { searchWords } from '../../../shared/search/search-words.ts'
import type { TextPart } from './item.ts'

/** Stands between two parts of a text, as a word that nobody can search for: phrases do not run over it. */
export const partBreak = '_'

/** What an item says, as words: those of its title, and those of everything else. */
export interface TokenText {
  title: readonly string[]
  text: readonly string[]
}

/** The words of an item's parts. */
export function tokenTextOf(parts: readonly TextPart[]): TokenText {
  const title: string[] = []
  const text: string[] = []
  for (const part of parts) {
    const words = searchWords(part.text)
    if (part.part === 'title') title.push(...words)
    else {
      if (text.length > 0) text.push(partBreak)
      for (const word of words) text.push(word)
    }
  }
  return { title, text }
}
