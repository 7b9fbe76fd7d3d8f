import search from 'approx-string-match'
import { distance } from 'fastest-levenshtein'
import type { Quote } from '../../../shared/model/highlight.ts'
import { type Explained, explainedElsewhere, type OldRanges, searchWindows } from './explained.ts'
import { nearestEdge, wordEdges } from './split-words.ts'
import { likelyRanges, type WordPairs } from './word-pairs.ts'

/** What speaks for a place, of 92 in all: the words themselves, those before and after, and that it is about as far into the text. */
const weights = { quote: 50, prefix: 20, suffix: 20, position: 2 }
const mostErrors = 256
const acceptedFrom = 0.7
/** Two places this near each other in score are as good as each other: neither is taken. */
const tooClose = 0.02
/** So much of a place may be old text from elsewhere. */
const mostElsewhere = 0.5
/** Words in this number and unchanged, once, need no others around them: somebody moved them. */
const movedFromUtf16 = 40
const inContextFrom = 0.9

interface Candidate {
  start: number
  end: number
  score: number
  similarity: number
}

/** A passage found by words like its own. */
export interface FoundFuzzily extends Omit<Candidate, 'score'> {
  /** Whether the words around it are the old ones as well. */
  isInContext: boolean
}

/** What is known of a passage that is looked for. */
interface Wanted {
  quote: Quote
  explained: readonly Explained[]
  /** The pairs of words of the text. */
  pairs: WordPairs
  own: OldRanges
  /** How far into the text it stood, 0–1. */
  expected: number
}

/** The best place for a passage in a text, null where no place is good enough or two are. */
export function findFuzzily(text: string, wanted: Wanted): FoundFuzzily | null {
  const { quote, explained, pairs, own } = wanted
  const { exact } = quote
  const candidates: Candidate[] = []
  const maxErrors = Math.min(mostErrors, Math.floor(exact.length / 2))
  const windows = searchWindows(explained, text.length, { length: exact.length, own })
  for (const window of likelyRanges(windows, pairs, exact)) {
    const within = text.slice(window.start, window.end)
    const edges = wordEdges(within)
    for (const { start, end } of search(within, exact, maxErrors)) {
      const range = { start: window.start + nearestEdge(edges, start), end: window.start + nearestEdge(edges, end) }
      if (/^[^\p{L}\p{N}]/u.test(exact)) range.start = window.start + start
      if (/[^\p{L}\p{N}]$/u.test(exact)) range.end = window.start + end
      if (range.start >= range.end) continue
      if (explainedElsewhere(explained, range, own) <= mostElsewhere) candidates.push(scored(text, range, wanted))
    }
  }
  candidates.sort((a, b) => b.score - a.score || a.start - b.start)
  const [best] = candidates
  if (!best) return null
  const rivals = candidates.filter(({ start, end }) => start >= best.end || end <= best.start)
  if (rivals.some(({ score }) => best.score - score < tooClose)) return null
  const isMoved =
    best.similarity === 1 && exact.length >= movedFromUtf16 && !rivals.some((rival) => rival.similarity > 0.9)
  if (best.score < acceptedFrom && !isMoved) return null
  const { start, end, similarity, score } = best
  return { start, end, similarity, isInContext: score >= inContextFrom }
}

function like(one: string, other: string): number {
  const longest = Math.max(one.length, other.length)
  return longest === 0 ? 1 : 1 - distance(one, other) / longest
}

function scored(text: string, { start, end }: { start: number; end: number }, { quote, expected }: Wanted): Candidate {
  const { exact, prefix, suffix } = quote
  const similarity = like(exact, text.slice(start, end))
  const parts = [
    weights.quote * similarity,
    weights.prefix * (prefix === '' ? 1 : like(prefix, text.slice(Math.max(0, start - prefix.length), start))),
    weights.suffix * (suffix === '' ? 1 : like(suffix, text.slice(end, end + suffix.length))),
    weights.position * (1 - Math.abs(start / Math.max(1, text.length) - expected)),
  ]
  const most = weights.quote + weights.prefix + weights.suffix + weights.position
  return { start, end, similarity, score: parts.reduce((sum, part) => sum + part, 0) / most }
}
