/**
 * The line of a list that a key leads to, from one line (-1 for none) in a list whose last one is `last`; null where the
 * key moves nothing.
 */
export function lineAfterKey(key: string, list: { at: number; last: number; pageRows: number }): number | null {
  const { at, last, pageRows } = list
  const to = wantedLine(key, at, last, pageRows)
  return to === null || last < 0 ? null : Math.max(0, Math.min(last, to))
}

function wantedLine(key: string, at: number, last: number, pageRows: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return at + 1
    case 'ArrowUp':
      return at - 1
    case 'PageDown':
      return at + pageRows
    case 'PageUp':
      return at - pageRows
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}
