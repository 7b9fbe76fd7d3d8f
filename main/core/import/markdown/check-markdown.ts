import { ImportFailure } from '../import-failure.ts'
import { importLimits } from '../import-limits.ts'

/** Opening brackets in one paragraph; the parser looks back over all of them at each closing one. */
const mostBrackets = 2000
/** Emphasis marks in one paragraph, for the same reason. */
const mostEmphasisMarks = 20_000

/** Refuses Markdown that its parser would take minutes for: thousands of unclosed brackets or nested quotations. Throws `tooComplex`. */
export function checkMarkdown(text: string): void {
  let brackets = 0
  let marks = 0
  let depth = 0
  let atLineStart = true
  for (let index = 0; index < text.length; index++) {
    const unit = text[index]
    if (unit === '\n') {
      // A second line feed in a row ends the paragraph.
      if (atLineStart) brackets = marks = 0
      atLineStart = true
      depth = 0
      continue
    }
    if (atLineStart && unit === '>') depth++
    else if (unit !== ' ' && unit !== '\t') atLineStart = false
    if (unit === '[') brackets++
    else if (unit === '*' || unit === '_') marks++
    if (depth > importLimits.depth / 2) throw new ImportFailure('tooComplex', { limitDepth: importLimits.depth / 2 })
    if (brackets > mostBrackets) throw new ImportFailure('tooComplex', { limitBrackets: mostBrackets })
    if (marks > mostEmphasisMarks) throw new ImportFailure('tooComplex', { limitMarks: mostEmphasisMarks })
  }
}
