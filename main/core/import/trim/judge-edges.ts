import { readWrittenDate } from '../dates/written-date.ts'
import type { DraftBlock } from '../draft-block.ts'
import { lettersOf, saysTheSame } from '../metadata/compare-text.ts'
import { endsAsSentence, isProse, letterCount, linkShare, type PageFacts, type Verdict } from './trim-context.ts'

/** Below this many letters a piece of text above or below the story is a label, not a paragraph. */
const shortLabel = 70
/** A part above or below that holds more of the page than this is no edge: the story is made of short pieces. */
const largestEdge = 0.2

/**
 * Hides what stands between the headline and the first real paragraph (repeated title, byline, date, section) and
 * after the last one (labels, link lists). `hidden` says what other rules have taken already.
 */
export function judgeEdges(drafts: readonly DraftBlock[], hidden: readonly Verdict[], facts: PageFacts): Verdict[] {
  const isBody = (draft: DraftBlock, index: number) => hidden[index] === null && isProse(draft)
  const first = drafts.findIndex(isBody)
  const last = drafts.findLastIndex(isBody)
  const head = edgeShare(drafts, hidden, 0, first)
  const tail = edgeShare(drafts, hidden, last + 1, drafts.length)
  return drafts.map((draft, index) => {
    if (hidden[index] !== null || first < 0) return null
    if (index < first) return judgeHead(draft, facts) ?? (head < largestEdge ? judgeLabel(draft) : null)
    if (index <= last) return null
    return judgeLinkAtEnd(draft) ?? (tail < largestEdge ? judgeTail(draft, facts) : null)
  })
}

function judgeHead(draft: DraftBlock, { title, byline }: PageFacts): Verdict {
  const { text, type } = draft
  if (title && repeatsTitle(text, title)) return 'boilerplate'
  if (byline && isByline(text, byline)) return 'boilerplate'
  if (type === 'heading' || type === 'table' || type === 'quote') return null
  const letters = letterCount(text)
  if (letters < 120 && isDateLine(text)) return 'boilerplate'
  return null
}

/** Section names, "Opinion", counters of galleries: a few words that are no sentence. */
function judgeLabel(draft: DraftBlock): Verdict {
  if (draft.type !== 'paragraph' && draft.type !== 'listItem') return null
  return letterCount(draft.text) < shortLabel && !endsAsSentence(draft.text) && !/\d/.test(draft.text)
    ? 'boilerplate'
    : null
}

/** Share of the page's unhidden text, 0–1, between two blocks. */
function edgeShare(drafts: readonly DraftBlock[], hidden: readonly Verdict[], start: number, end: number): number {
  const units = (from: number, to: number) =>
    drafts
      .slice(from, to)
      .reduce((sum, draft, offset) => sum + (hidden[from + offset] === null ? draft.text.length : 0), 0)
  return units(start, end) / Math.max(1, units(0, drafts.length))
}

function judgeTail(draft: DraftBlock, { byline }: PageFacts): Verdict {
  const { text, type } = draft
  if (type === 'table' || type === 'quote') return null
  if (byline && isByline(text, byline)) return 'boilerplate'
  if (type === 'paragraph' && letterCount(text) < shortLabel && !endsAsSentence(text) && !holdsSentence(text))
    return 'boilerplate'
  return null
}

/** A whole sentence before a name and an address that were run on to it, as papers of some countries do. */
function holdsSentence(text: string): boolean {
  const bare = text.replace(/\S+@\S+|(?:https?:\/\/|www\.)\S+/g, '')
  return /^.{20,}\p{L}[.!?。！？](?=\s?\p{L})/u.test(bare)
}

/** Below the story a link is a way to other stories, in a list or a heading of its own. */
function judgeLinkAtEnd(draft: DraftBlock): Verdict {
  return draft.type !== 'table' && linkShare(draft) > 0.6 && !endsAsSentence(draft.text) ? 'boilerplate' : null
}

/** The title itself, or the title with a site's name; not a sentence that contains it. */
function repeatsTitle(text: string, title: string): boolean {
  if (saysTheSame(text, title)) return true
  const [a, b] = [lettersOf(text), lettersOf(title)]
  return Math.min(a.length, b.length) > 20 && (a.startsWith(b) || b.startsWith(a)) && Math.abs(a.length - b.length) < 25
}

/** A line that is the byline's names and little else. */
function isByline(text: string, byline: string): boolean {
  const [line, ...names] = [text, ...byline.split(', ')].map(lettersOf)
  const spelled = names.filter((name) => name.length > 3 && line?.includes(name)).join('').length
  return spelled > 0 && (line?.length ?? 0) < spelled + 40
}

/** `Published: …`, or a date in what is no sentence: "The truce was signed on 9 May 2025." is the story. */
function isDateLine(text: string): boolean {
  if (
    /^\W*(?:(?:first )?published|updated|posted|last (?:updated|modified))\s*(?::|on\b|at\b|\d|\p{L}+ \d)/iu.test(text)
  )
    return true
  return !endsAsSentence(text) && readWrittenDate(text, null) !== null
}
