import { normalise } from '../text/normalise.ts'
import { tokensOf } from '../text/token.ts'
import { readTokens } from './read-tokens.ts'

/**
 * The words of a query that is nothing but words, with a blank between them; a star behind one is left out. Null where
 * it has a phrase, a field, an operator or a fault, and where no letter or digit is in it.
 */
export function plainWordsOf(query: string): string | null {
  try {
    const tokens = readTokens(query)
    if (!tokens.every(({ type }) => type === 'word')) return null
    const words = tokens.flatMap((token) => (token.type === 'word' ? [token.text] : [])).join(' ')
    return tokensOf(normalise(words)).length > 0 ? words : null
  } catch {
    return null // what is wrong with it is told where it is typed
  }
}
