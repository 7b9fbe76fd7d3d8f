/** What is typed after a sign that asks for a record, and where in the text that begins. */
export interface MentionMatch {
  leadOffset: number
  matchingString: string
  replaceableString: string
}

const longestWords = 5

/**
 * Finds `@name` or `#name` at the end of the text before the cursor, in any script. The sign stands at the start or
 * behind a space, quotation mark or bracket; `#` with a space behind it makes a heading and is left alone.
 */
export function mentionMatch(sign: '@' | '#', text: string): MentionMatch | null {
  const at = text.lastIndexOf(sign)
  if (at < 0) return null
  const before = text.slice(0, at)
  if (before !== '' && !/[\s([{«“‘"'’—–\u200c-\u200f]$/u.test(before)) return null
  const query = text.slice(at + 1)
  if (/^\s|[@#\n]|[.,;:!?؟،؛]$|\s\s$/u.test(query)) return null
  if (query.length > 60 || query.trim().split(/\s+/u).length > longestWords) return null
  return { leadOffset: at, matchingString: query, replaceableString: text.slice(at) }
}
