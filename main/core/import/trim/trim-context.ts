import type { AncestorNames, DraftBlock } from '../draft-block.ts'

/** What the trimming rules may know of the whole page. */
export interface PageFacts {
  title: string | null
  byline: string | null
}

/** What becomes of a block that a rule recognises: hidden, or a caption; null = the rule has nothing to say. */
export type Verdict = 'boilerplate' | 'caption' | null

/** No rule asks for more letters than fit here, in UTF-16 units. */
const countedUtf16 = 1000

/** Letters and digits at the start of a text: how much text there is, in scripts with and without spaces alike. */
export function letterCount(text: string): number {
  return text.slice(0, countedUtf16).match(/[\p{L}\p{N}]/gu)?.length ?? 0
}

/** True where a text ends as a sentence does, in any of the app's scripts. */
export function endsAsSentence(text: string): boolean {
  return /[.!?…:。！？؟۔।]["'”’»)\]」』]*$/.test(text)
}

/** Share of a block's text that is link text, 0–1. */
export function linkShare(draft: DraftBlock): number {
  return draft.linkUnits / Math.max(1, draft.text.length)
}

/** True for running text: a paragraph or quotation long enough to be part of a story and not made of links. */
export function isProse(draft: DraftBlock): boolean {
  if (draft.type !== 'paragraph' && draft.type !== 'quote') return false
  const letters = letterCount(draft.text)
  return linkShare(draft) < 0.5 && (letters >= 200 || (letters >= 70 && endsAsSentence(draft.text)))
}

/** How much of all text stands inside each named element, 0–1. */
export function sharesOfAncestors(drafts: readonly DraftBlock[]): ReadonlyMap<AncestorNames, number> {
  const units = new Map<AncestorNames, number>()
  let total = 0
  for (const draft of drafts) {
    total += draft.text.length
    for (const names of draft.ancestry) units.set(names, (units.get(names) ?? 0) + draft.text.length)
  }
  return new Map([...units].map(([names, size]) => [names, size / Math.max(1, total)]))
}
