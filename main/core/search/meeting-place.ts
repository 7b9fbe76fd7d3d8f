import type { Highlight, Target } from '../../../shared/model/highlight.ts'

/** A place where highlights stand together: the parts of the text that it is, none where it is the whole article. */
export interface MeetingPlace {
  parts: Target[]
  highlights: readonly Highlight[]
}

/** The places of an article's highlights: each by itself, by paragraph, or all together. `highlights` are in the order of the text. */
export function placesOf(
  highlights: readonly Highlight[],
  within: 'highlight' | 'paragraph' | 'article',
): MeetingPlace[] {
  if (within === 'article') return [{ parts: [], highlights }]
  if (within === 'highlight')
    return highlights.map((highlight) => ({ parts: wholeBlocks(highlight), highlights: [highlight] }))
  const blocks = new Map<string, Highlight[]>()
  for (const highlight of highlights)
    for (const { blockId } of wholeBlocks(highlight)) {
      const there = blocks.get(blockId)
      if (there) there.push(highlight)
      else blocks.set(blockId, [highlight])
    }
  const order = (blockId: string) => Number(blockId.slice(1))
  return [...blocks]
    .sort(([a], [b]) => order(a) - order(b))
    .map(([blockId, there]) => ({ parts: [wholeBlock(blockId)], highlights: there }))
}

/** A block from its beginning to wherever it ends. */
const wholeBlock = (blockId: string): Target => ({ blockId, startUtf16: 0, endUtf16: Number.MAX_SAFE_INTEGER })

function wholeBlocks({ target }: Highlight): Target[] {
  return [...new Set(target.map(({ blockId }) => blockId))].map(wholeBlock)
}

/** Neighbouring places with the same highlights as one: a highlight may run over several sentences. */
export function joinedPlaces(places: readonly MeetingPlace[]): MeetingPlace[] {
  const joined: MeetingPlace[] = []
  for (const place of places) {
    const last = joined.at(-1)
    if (last && sameHighlights(last, place)) last.parts.push(...place.parts)
    else joined.push({ ...place, parts: [...place.parts] })
  }
  return joined
}

const sameHighlights = (a: MeetingPlace, b: MeetingPlace): boolean =>
  a.highlights.length === b.highlights.length && a.highlights.every(({ id }, index) => id === b.highlights[index]?.id)
