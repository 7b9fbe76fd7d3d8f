import type { QueryWord } from '../../../shared/search/query-tree.ts'
import { searchWords } from '../../../shared/search/search-words.ts'
import { phraseStarts } from './match-words.ts'

/** Tells whether the words stand one after another in a name; asked of the same name again, it remembers. */
export function nameMatcher(words: readonly QueryWord[]): (name: string) => boolean {
  const known = new Map<string, boolean>()
  return (name) => {
    let matches = known.get(name)
    if (matches === undefined) {
      matches = phraseStarts(searchWords(name), words).length > 0
      known.set(name, matches)
    }
    return matches
  }
}
