const mostShown = 4

/** The messages with one more at the end. The same words are not shown twice, and the oldest make room. */
export function addNotice<N extends { text: string }>(shown: readonly N[], notice: N): N[] {
  return [...shown.filter(({ text }) => text !== notice.text).slice(1 - mostShown), notice]
}
