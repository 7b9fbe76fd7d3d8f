import type { RunningText } from '../annotate/article-text.ts'
import type { TextMap } from './text-map.ts'

/** A range of the new running text that is old text: so many words in a row are where they were, or where their block went. */
export interface Explained {
  start: number
  end: number
  /** The old block and where in it. */
  oldAt: number
  oldStart: number
}

const fewestWords = 4

/** What of a running text over blocks of the new text was there before, in order. */
export function explainedIn(map: TextMap, running: RunningText): Explained[] {
  const placeOf = new Map(map.after.map(({ id }, at) => [id, at]))
  return running.blocks.flatMap((block, index) => {
    const pair = map.sources.get(placeOf.get(block.id) ?? -1)
    const blockStart = running.startsUtf16[index] ?? 0
    return (pair?.stretches ?? []).flatMap(({ same, words, newStart, newEnd, oldStart }) =>
      same && words >= fewestWords
        ? [{ start: blockStart + newStart, end: blockStart + newEnd, oldAt: pair?.oldAt ?? 0, oldStart }]
        : [],
    )
  })
}

/** Old places that a passage covers, by block. */
export type OldRanges = ReadonlyMap<number, { start: number; end: number }>

/** How much of a range of the running text is old text from elsewhere than the passage itself, 0–1. */
export function explainedElsewhere(
  explained: readonly Explained[],
  range: { start: number; end: number },
  own: OldRanges,
): number {
  let elsewhere = 0
  for (const each of explained) {
    const start = Math.max(range.start, each.start)
    const end = Math.min(range.end, each.end)
    if (start >= end) continue
    const covered = own.get(each.oldAt)
    const oldStart = each.oldStart + start - each.start
    const oldEnd = oldStart + end - start
    const inOwn = covered ? Math.max(0, Math.min(oldEnd, covered.end) - Math.max(oldStart, covered.start)) : 0
    elsewhere += end - start - inOwn
  }
  return elsewhere / (range.end - range.start)
}

/** The ranges where a passage may have gone: what is not explained by other old text, as long as a good part of it, with some text around. */
export function searchWindows(
  explained: readonly Explained[],
  textLength: number,
  { length, own }: { length: number; own: OldRanges },
): { start: number; end: number }[] {
  const margin = Math.min(256, length + 32)
  const windows: { start: number; end: number }[] = []
  const take = (from: number, to: number) => {
    if (to - from < Math.max(4, 0.4 * length)) return
    const [start, end] = [Math.max(0, from - margin), Math.min(textLength, to + margin)]
    const last = windows.at(-1)
    if (last && last.end >= start) last.end = Math.max(last.end, end)
    else windows.push({ start, end })
  }
  let free = 0
  for (const each of explained) {
    const covered = own.get(each.oldAt)
    const oldEnd = each.oldStart + each.end - each.start
    if (covered && covered.start < oldEnd && each.oldStart < covered.end) continue
    take(free, each.start)
    free = Math.max(free, each.end)
  }
  take(free, textLength)
  return windows
}
