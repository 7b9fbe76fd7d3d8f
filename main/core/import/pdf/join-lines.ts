/** What the words of a whole document say about words that a line end parts. */
export type JoinLines = (lines: readonly string[]) => string

const brokenWord = /([\p{L}\p{M}]+)-$/u
/** First parts that English keeps a hyphen behind. */
const hyphenPrefix =
  /^(?:co|counter|non|anti|pre|post|re|self|semi|mid|ex|all|cross|half|high|inter|long|low|multi|quasi|short|sub|ultra|vice|well|neo|pan|pro|north|south|cease|peace|third|first|second)$/i

/**
 * Joins lines to paragraphs and words that a hyphen parts at a line end. The hyphen goes, unless the document writes the
 * word with one elsewhere or the first part is one that keeps it (co-operation, post-war).
 */
export function lineJoiner(text: string): JoinLines {
  // The two halves of a word that a line end parts are no words.
  const whole = text.toLowerCase().replace(/[\p{L}\p{M}]+-\n[\p{L}\p{M}]*/gu, ' ')
  const words = new Set(whole.match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu))
  const keepsHyphen = (first: string, second: string) => {
    const [a, b] = [first.toLowerCase(), second.toLowerCase()]
    if (words.has(`${a}-${b}`)) return true
    if (words.has(`${a}${b}`)) return false
    return hyphenPrefix.test(a) || (words.has(a) && words.has(b) && a.length > 2 && b.length > 2)
  }
  return (lines) => lines.reduce((joined, line) => joinPair(joined, line, keepsHyphen))
}

function joinPair(above: string, below: string, keepsHyphen: (first: string, second: string) => boolean): string {
  if (above.endsWith('\u00ad')) return above.slice(0, -1) + below
  const first = brokenWord.exec(above)?.[1]
  const second = /^\p{Ll}[\p{L}\p{M}]*/u.exec(below)?.[0]
  if (!first)
    return /[\p{L}\p{N}][–—/]$/u.test(above) && /^\S/.test(below) && above.endsWith('/')
      ? above + below
      : `${above} ${below}`
  if (!second) return above + below // a capital or a digit behind the hyphen: it belongs to the word
  const isCompound = /-[\p{L}\p{M}]+-$/u.test(above)
  return isCompound || keepsHyphen(first, second) ? above + below : above.slice(0, -1) + below
}
