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
  const chunks = text.split(/\n[^\S\n]*(?:\n[^\S\n]*)+/)
  return chunks.flatMap((chunk) => {
    const lines = chunk.split('\n').map((line) => line.replace(/^\s+|\s+$/g, ''))
    const filled = lines.filter((line) => line !== '')
    const texts = isHardWrapped(filled) ? [filled.join('\n')] : filled
    return texts
      .map((paragraph) => collapseWhiteSpace(paragraph))
      .filter((paragraph) => paragraph !== '')
      .map((paragraph, index, all) => ({ text: paragraph, endsChunk: index === all.length - 1 }))
  })
}

/** Lines of similar length, none long, that mostly break inside a sentence. A list or a poem breaks at shorter, uneven places. */
function isHardWrapped(lines: readonly string[]): boolean {
  if (lines.length < 2) return false
  const full = lines.slice(0, -1)
  const longest = Math.max(...lines.map((line) => line.length))
  if (longest > longestWrappedLine || longest < 40) return false
  const even = full.filter((line) => line.length > longest * 0.7).length
  const broken = full.filter((line) => !/[.!?:;؟۔»”"]$/.test(line)).length
  return even >= full.length * 0.8 && broken >= full.length * 0.5
}
