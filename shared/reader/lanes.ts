import type { Span } from './segments.ts'

/** A span and the lane it runs in, counted from 0. */
export interface LanedSpan extends Span {
  lane: number
}

/** Gives each span the first lane in which nothing lies over it, so that spans beside a text never cover one another. */
export function lanesOf(spans: readonly Span[]): LanedSpan[] {
  const laneEnds: number[] = []
  return [...spans]
    .sort((a, b) => a.startUtf16 - b.startUtf16 || b.endUtf16 - a.endUtf16)
    .map((span) => {
      const free = laneEnds.findIndex((end) => end <= span.startUtf16)
      const lane = free === -1 ? laneEnds.length : free
      laneEnds[lane] = span.endUtf16
      return { ...span, lane }
    })
}
