import type { NearNode, QueryWord, TextNode } from '../../../shared/search/query-tree.ts'

// Whether words stand in a text, as the plain scan sees it. The index must say the same: a test holds them together.

/** Where a phrase begins in a text, as numbers of words. */
export function phraseStarts(words: readonly string[], phrase: readonly QueryWord[]): number[] {
  const starts: number[] = []
  for (let at = 0; at + phrase.length <= words.length; at++) if (standsAt(words, at, phrase)) starts.push(at)
  return starts
}

function standsAt(words: readonly string[], at: number, phrase: readonly QueryWord[]): boolean {
  for (let i = 0; i < phrase.length; i++) {
    const wanted = phrase[i]
    const word = words[at + i]
    if (!wanted || word === undefined) return false
    if (wanted.isPrefix ? !word.startsWith(wanted.word) : word !== wanted.word) return false
  }
  return true
}

/** A place of one of the parts of a NEAR that stands close enough to the others. */
export interface NearPlace {
  part: TextNode
  start: number
}

/**
 * The places where all parts of a NEAR stand together: from the end of each to the beginning of the last there are no
 * more words than its distance (as SQLite's FTS5 counts; the same word may be two of the parts).
 */
export function nearPlaces(words: readonly string[], { parts, distance }: NearNode): NearPlace[] {
  const starts = parts.map((part) => phraseStarts(words, part.words))
  if (starts.some((found) => found.length === 0)) return []
  const places = new Map<string, NearPlace>()
  for (const last of new Set(starts.flat())) {
    const close = parts.map((part, index) => {
      const earliest = last - part.words.length - distance
      return (starts[index] ?? []).filter((start) => start <= last && start >= earliest)
    })
    if (close.some((found) => found.length === 0)) continue
    for (const [index, part] of parts.entries())
      for (const start of close[index] ?? []) places.set(`${index}:${start}`, { part, start })
  }
  return [...places.values()]
}

/** How often a term stands in a text; a NEAR counts its meetings. */
export function countIn(words: readonly string[], node: TextNode | NearNode): number {
  return node.type === 'text' ? phraseStarts(words, node.words).length : nearPlaces(words, node).length
}
