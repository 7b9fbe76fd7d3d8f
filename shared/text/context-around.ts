/** A passage with some of the words before and after it. */
export interface Context {
  before: string
  exact: string
  after: string
}

/**
 * The passage at two offsets of a text (UTF-16 units, the end exclusive) with up to so many units on either side, cut at
 * words, an ellipsis where something is left out. White space is one space each; the passage itself is word for word.
 */
export function contextAround(
  text: string,
  { startUtf16, endUtf16 }: { startUtf16: number; endUtf16: number },
  unitsEachSide: number,
): Context {
  const from = Math.max(0, startUtf16 - unitsEachSide)
  const to = Math.min(text.length, endUtf16 + unitsEachSide)
  const before = text.slice(from, startUtf16)
  const after = text.slice(endUtf16, to)
  const head = from > 0 && /\s/u.test(before) ? `…${before.replace(/^\S*\s+/u, '')}` : from > 0 ? '…' : before
  const tail =
    to < text.length && /\s/u.test(after) ? `${after.replace(/\s+\S*$/u, '')}…` : to < text.length ? '…' : after
  return { before: oneLine(head), exact: text.slice(startUtf16, endUtf16), after: oneLine(tail) }
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ')
