import { type Carried, carryOver, compareTexts } from '../../../main/core/anchor/carry-over.ts'
import { quoteAt } from '../../../main/core/annotate/quote-at.ts'
import type { Block } from '../../../shared/model/block.ts'
import type { Quote, Target } from '../../../shared/model/highlight.ts'
import type { Random } from '../make-project/random.ts'
import { blocksFrom, type Edits, edited, overlap, type Paragraphs, targetOf, whereabouts } from './edited-text.ts'

/** What became of highlights, by the truth about their words. */
export interface Judged {
  /** At least four fifths of the marked text and the words' true place lie on each other. */
  right: number
  /** They touch, and less than that. */
  partly: number
  /** Nowhere, though half of the words and more are left. */
  missed: number
  /** Nowhere, and less than half of the words is left. */
  rightlyOrphaned: number
  /** Where none of its words is. */
  wrong: number
  /** Of the wrong ones, those that did not ask to be confirmed. */
  wrongAndExact: number
  /** Inexact ones, that ask to be confirmed. */
  toConfirm: number
}

/** Nothing judged yet. */
export const nothingJudged = (): Judged => ({
  right: 0,
  partly: 0,
  missed: 0,
  rightlyOrphaned: 0,
  wrong: 0,
  wrongAndExact: 0,
  toConfirm: 0,
})

/** So many words of a paragraph, marked. */
export interface Marked {
  at: number
  from: number
  to: number
}

/** Passages of two to forty words anywhere in a text. */
export function markPassages(random: Random, paragraphs: Paragraphs, count: number): Marked[] {
  const marked: Marked[] = []
  while (marked.length < count) {
    const at = random.below(paragraphs.length)
    const words = paragraphs[at]?.length ?? 0
    const length = random.between(2, 40)
    if (words < length) continue
    const from = random.below(words - length + 1)
    marked.push({ at, from, to: from + length })
  }
  return marked
}

/** A text to be edited and what is counted. */
export interface Judging {
  marked: readonly Marked[]
  edits: Edits
  /** A word to put in. */
  other: () => string
  into: Judged
  carry?: Carry
}

/** A way to carry highlights from one text to another. */
export type Carry = (
  before: readonly Block[],
  after: readonly Block[],
  highlights: readonly { target: Target[]; quote: Quote }[],
) => readonly Carried[]

/** The ladder that the app uses. */
export const ladder: Carry = (before, after, highlights) =>
  finished(carryOver(finished(compareTexts(before, after)), highlights))

/** Edits a text, carries highlights over to it and counts what became of them. */
export function judge(
  random: Random,
  paragraphs: Paragraphs,
  { marked, edits, other, into, carry = ladder }: Judging,
): void {
  const before = blocksFrom(paragraphs)
  const now = edited(random, paragraphs, edits, other)
  const after = blocksFrom(now)
  const highlights = marked.map(({ at, from, to }) => {
    const found = quoteAt(before, targetOf(paragraphs, at, from, to))
    if ('misplacedIn' in found) throw new Error('a passage of the text is not in it')
    return found
  })
  const carried = carry(before, after, highlights)
  for (const [index, { at, from, to }] of marked.entries()) {
    const ids = new Set((paragraphs[at] ?? []).slice(from, to).map(({ id }) => id))
    count(carried[index] ?? { outcome: 'orphan' }, whereabouts(now, ids), into)
  }
}

function count(carried: Carried, { target, left }: ReturnType<typeof whereabouts>, into: Judged): void {
  if (carried.outcome === 'orphan') {
    if (left >= 0.5) into.missed++
    else into.rightlyOrphaned++
    return
  }
  if (carried.outcome === 're-anchored') into.toConfirm++
  const shared = overlap(carried.target, target)
  if (shared >= 0.8) into.right++
  else if (shared > 0) into.partly++
  else {
    into.wrong++
    if (carried.outcome === 'exact') into.wrongAndExact++
  }
}

function finished<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
