const tokenPattern = /(?:[\p{L}\p{N}\p{M}'’]|\u200c|\u200d)+|\s+|./gsu

/** A text in pieces, none left out: words with their marks and joiners, runs of white space, and single other characters. */
export function splitWords(text: string): string[] {
  return text.match(tokenPattern) ?? []
}

/** Whether a piece is a word. */
export function isWord(piece: string): boolean {
  return /^[\p{L}\p{N}]/u.test(piece)
}

/** Where words begin or end in a text, rising; the beginning and the end of the text too. */
export function wordEdges(text: string): number[] {
  const edges = new Set([0, text.length])
  for (const { 0: piece, index } of text.matchAll(tokenPattern)) {
    if (!isWord(piece)) continue
    edges.add(index)
    edges.add(index + piece.length)
  }
  return [...edges].sort((a, b) => a - b)
}

/** The edge of a word that lies nearest, the earlier of two as near. `edges` as `wordEdges` gives them. */
export function nearestEdge(edges: readonly number[], at: number): number {
  let low = 0
  let high = edges.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((edges[middle] ?? 0) < at) low = middle + 1
    else high = middle
  }
  const after = edges[low] ?? at
  const before = edges[low - 1] ?? after
  return at - before <= after - at ? before : after
}
