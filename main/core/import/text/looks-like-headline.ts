import type { TextParagraph } from './split-paragraphs.ts'

const longestHeadline = 150

/**
 * True where the first paragraph of a text is evidently its headline: one short line without a final full stop, a blank
 * line after it, and longer text below. Confident enough to be stored, because otherwise nothing names the article.
 */
export function looksLikeHeadline(first: TextParagraph, second: TextParagraph): boolean {
  const { text, endsChunk } = first
  if (!endsChunk || text.includes('\n') || text.length > longestHeadline || text.length < 8) return false
  if (/[.:;,،؛۔…]$/.test(text) || /^["“«'‘([•*-]/.test(text)) return false
  return /\p{L}{2}.*\s\p{L}/u.test(text) && second.text.length > text.length * 1.3
}
