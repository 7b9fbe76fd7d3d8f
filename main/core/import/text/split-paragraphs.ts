import { collapseWhiteSpace } from '../collapse-white-space.ts'

/** One paragraph of a plain text. */
export interface TextParagraph {
  /** Hard-wrapped lines keep their LF. */
  text: string
  /** True where a blank line follows. */
  endsChunk: boolean
}

/** Lines of a hard-wrapped text stay below this, in UTF-16 units. */
const longestWrappedLine = 100

/**
 * Paragraphs of a plain text. Blank lines part chunks. Inside a chunk every line is a paragraph of its own, unless the
 * lines are hard-wrapped (all but the last of similar length): then the chunk is one paragraph.
 */
export function splitParagraphs(text: string): TextParagraph[] {
  return chunksOf(text).flatMap((lines) => {
    const texts = isHardWrapped(lines) ? [lines.join('\n')] : lines
    return texts.map((paragraph, index) => ({ text: paragraph, endsChunk: index === texts.length - 1 }))
  })
}

/** Runs of lines with text in them, their white space collapsed. A line of spaces is blank. */
function chunksOf(text: string): string[][] {
  const chunks: string[][] = []
  let chunk: string[] = []
  for (const line of text.split('\n')) {
    const words = collapseWhiteSpace(line.trim())
    if (words !== '') chunk.push(words)
    else if (chunk.length > 0) {
      chunks.push(chunk)
      chunk = []
    }
  }
  return chunk.length > 0 ? [...chunks, chunk] : chunks
}

/** Lines of similar length, none long, that mostly break inside a sentence. A list or a poem breaks at shorter, uneven places. */
function isHardWrapped(lines: readonly string[]): boolean {
  if (lines.length < 2) return false
  const full = lines.slice(0, -1)
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 0)
  if (longest > longestWrappedLine || longest < 40) return false
  const even = full.filter((line) => line.length > longest * 0.7).length
  const broken = full.filter((line) => !/[.!?:;؟۔»”"]$/.test(line)).length
  return even >= full.length * 0.8 && broken >= full.length * 0.5
}
