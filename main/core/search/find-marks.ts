import type { NearNode, TextNode } from '../../../shared/search/query-tree.ts'
import { cutWord } from '../../../shared/search/search-words.ts'
import { normalise, normaliseWithOffsets } from '../../../shared/text/normalise.ts'
import type { TextPart } from './item.ts'
import { nearPlaces, phraseStarts } from './match-words.ts'

/** A place in a text that a term was found at, in UTF-16 units of the text as the source has it. */
export interface Mark {
  startUtf16: number
  endUtf16: number
  /** Which of the terms: its number among the leaves. */
  leaf: number
}

const wordPattern = /[\p{L}\p{N}]+/gu

/** Where the terms stand in a part of an item, in the order of the text. */
export function findMarks({ part, text }: TextPart, leaves: readonly (TextNode | NearNode)[]): Mark[] {
  if (!mayHold(normalise(text), leaves)) return []
  const { text: normalised, startsUtf16 } = normaliseWithOffsets(text)
  const words: string[] = []
  const places: { startUtf16: number; endUtf16: number }[] = []
  for (const match of normalised.matchAll(wordPattern)) {
    words.push(cutWord(match[0]))
    const next = match.index + match[0].length // marks dropped after the last letter belong to the word
    places.push({ startUtf16: startsUtf16[match.index] ?? 0, endUtf16: endOf(text, startsUtf16[next] ?? text.length) })
  }
  const marks: Mark[] = []
  const mark = (leaf: number, start: number, length: number) => {
    const first = places[start]
    const last = places[start + length - 1]
    if (first && last) marks.push({ startUtf16: first.startUtf16, endUtf16: last.endUtf16, leaf })
  }
  for (const [index, leaf] of leaves.entries()) {
    if (leaf.scope === 'title' ? part !== 'title' : leaf.scope === 'note' && part !== 'note') continue
    if (leaf.type === 'text') for (const start of phraseStarts(words, leaf.words)) mark(index, start, leaf.words.length)
    else for (const { part: near, start } of nearPlaces(words, leaf)) mark(index, start, near.words.length)
  }
  return marks.sort((a, b) => a.startUtf16 - b.startUtf16 || b.endUtf16 - a.endUtf16)
}

/** Most parts of an article hold nothing that was asked for: that is seen without finding the way back to their places. */
function mayHold(normalised: string, leaves: readonly (TextNode | NearNode)[]): boolean {
  const first = (node: TextNode) => node.words[0]?.word ?? ''
  return leaves.some((leaf) =>
    normalised.includes(leaf.type === 'text' ? first(leaf) : leaf.parts[0] ? first(leaf.parts[0]) : ''),
  )
}

/** Blanks and marks of direction that the normalised form drops behind a word are not shown as found. */
function endOf(text: string, endUtf16: number): number {
  let end = endUtf16
  while (end > 0 && /[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u.test(text.charAt(end - 1))) end--
  return end
}
