import type { Target } from '../../shared/model/highlight.ts'

interface Place {
  blockId: string | null
  startUtf16: number | null
  endUtf16: number | null
}

const mostHits = 40

/** Places of hits in an article's text as the detail `at` of an address, the first of them the one to open at. */
export function hitsDetail(places: readonly Place[]): Record<string, string> {
  const known = places.flatMap(({ blockId, startUtf16, endUtf16 }) =>
    blockId === null || startUtf16 === null || endUtf16 === null ? [] : `${blockId}.${startUtf16}-${endUtf16}`,
  )
  const once = [...new Set(known)].slice(0, mostHits)
  return once.length > 0 ? { at: once.join(',') } : {}
}

/** The places that such a detail names. */
export function hitsFrom(at: string | null): Target[] {
  if (at === null) return []
  return at.split(',').flatMap((part) => {
    const [, blockId, start, end] = /^(b[1-9]\d{0,6})\.(\d{1,9})-(\d{1,9})$/.exec(part) ?? []
    if (blockId === undefined || Number(start) >= Number(end)) return []
    return { blockId, startUtf16: Number(start), endUtf16: Number(end) }
  })
}
