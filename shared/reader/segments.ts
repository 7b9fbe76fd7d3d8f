/** A stretch of one block's text that bears something. UTF-16 units, the end is exclusive. */
export interface Span {
  id: string
  startUtf16: number
  endUtf16: number
}

/** A stretch of text over which the same spans lie; `ids` in the order in which the spans begin. */
export interface Segment {
  startUtf16: number
  endUtf16: number
  ids: readonly string[]
}

/** Cuts the text from `startUtf16` to `endUtf16` wherever a span begins or ends. The segments cover it without gaps. */
export function segmentsOf(startUtf16: number, endUtf16: number, spans: readonly Span[]): Segment[] {
  const inside = spans
    .map(({ id, ...span }) => ({
      id,
      startUtf16: Math.max(span.startUtf16, startUtf16),
      endUtf16: Math.min(span.endUtf16, endUtf16),
    }))
    .filter((span) => span.startUtf16 < span.endUtf16)
    .sort((a, b) => a.startUtf16 - b.startUtf16 || b.endUtf16 - a.endUtf16)
  const cuts = new Set([startUtf16, endUtf16])
  for (const span of inside) cuts.add(span.startUtf16).add(span.endUtf16)
  const edges = [...cuts].sort((a, b) => a - b)
  const segments: Segment[] = []
  let open: Span[] = []
  let next = 0
  for (const [index, start] of edges.entries()) {
    const end = edges[index + 1]
    if (end === undefined) break
    open = open.filter((span) => span.endUtf16 > start)
    for (let span = inside[next]; span && span.startUtf16 === start; span = inside[++next]) open.push(span)
    segments.push({ startUtf16: start, endUtf16: end, ids: [...new Set(open.map(({ id }) => id))] })
  }
  return segments
}
