import type { Block } from '../../../shared/model/block.ts'
import type { Quote, Target } from '../../../shared/model/highlight.ts'
import { type RunningText, runningTextOf, targetsOf, textAt, visibleBlocks } from './article-text.ts'

// Finds a passage by its words. Case and characters must be the same; a run of white space, block ends included,
// matches any other run. Hidden text is looked through only where the visible text does not have the passage.

const contextUtf16 = 32
/** A passage that stands more often than this is as good as unknown: no more places are told. */
const mostPlaces = 50

/** A passage as found: where it stands and the source's own words. */
export interface FoundQuote {
  target: Target[]
  quote: Quote
}

/** The one place of a passage, or the places that could be meant: none, or several. */
export type QuoteSearch = { found: FoundQuote } | { places: FoundQuote[] }

/** What is known of a passage. The words before and after need not be complete: they only have to be the nearest ones. */
export interface QuoteQuery {
  exact: string
  prefix?: string | undefined
  suffix?: string | undefined
}

/** Looks a passage up in an article's blocks. */
export function findQuote(blocks: readonly Block[], query: QuoteQuery): QuoteSearch {
  const visible = findPlaces(visibleBlocks(blocks), query)
  const places = visible.length > 0 ? visible : findPlaces(blocks, query)
  const [found, ...others] = places
  return found && others.length === 0 ? { found } : { places }
}

interface CollapsedText {
  text: string
  /** For each unit of `text`, its offset in the running text. */
  offsets: Uint32Array
}

function collapse(text: string): CollapsedText {
  const offsets = new Uint32Array(text.length)
  const pieces: string[] = []
  let length = 0
  for (const { 0: piece, index } of text.matchAll(/\s+|\S+/gu)) {
    const isSpace = /^\s/u.test(piece)
    if (isSpace && length === 0) continue
    pieces.push(isSpace ? ' ' : piece)
    for (let i = 0; i < (isSpace ? 1 : piece.length); i++) offsets[length++] = index + i
  }
  return { text: pieces.join(''), offsets }
}

const collapseAll = (text: string): string => text.replace(/\s+/gu, ' ').trim()

function findPlaces(blocks: readonly Block[], query: QuoteQuery): FoundQuote[] {
  const exact = collapseAll(query.exact)
  if (exact === '') return []
  const prefix = collapseAll(query.prefix ?? '')
  const suffix = collapseAll(query.suffix ?? '')
  const running = runningTextOf(blocks)
  const { text, offsets } = collapse(running.text)
  const places: FoundQuote[] = []
  for (let at = text.indexOf(exact); at !== -1 && places.length < mostPlaces; at = text.indexOf(exact, at + 1)) {
    const end = at + exact.length
    const before = text.slice(Math.max(0, at - prefix.length - 1), at).trimEnd()
    const after = text.slice(end, end + suffix.length + 1).trimStart()
    if (!before.endsWith(prefix) || !after.startsWith(suffix)) continue
    places.push(quoteBetween(running, offsets[at] ?? 0, (offsets[end - 1] ?? 0) + 1))
  }
  return places
}

/** The passage between two offsets of a running text, with up to 32 units of context on either side. */
export function quoteBetween(running: RunningText, startUtf16: number, endUtf16: number): FoundQuote {
  const { text } = running
  const target = targetsOf(running, startUtf16, endUtf16)
  const prefix = text.slice(Math.max(0, startUtf16 - contextUtf16), startUtf16).replace(/^[\udc00-\udfff]/, '')
  const suffix = text.slice(endUtf16, endUtf16 + contextUtf16).replace(/[\ud800-\udbff]$/, '')
  return { target, quote: { exact: textAt(running.blocks, target) ?? '', prefix, suffix } }
}
