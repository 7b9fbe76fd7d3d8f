import { tableDrafts } from '../document/table-drafts.ts'
import { type DraftBlock, plainDraft } from '../draft-block.ts'
import type { HeadingLevel } from './heading-sizes.ts'
import type { JoinLines } from './join-lines.ts'
import type { PdfRun } from './pdf-lines.ts'
import { tableAt } from './pdf-tables.ts'
import type { PdfZone } from './pdf-zones.ts'

/** What holds for the whole document. */
export interface PdfLook {
  headings: HeadingLevel
  join: JoinLines
}

interface OpenParagraph {
  lines: PdfRun[]
  level: number | null
  isListItem: boolean
}

const bullet = /^[•●▪■◦‣·]\s*(?=\S)/u
/** A dash begins an item of a list only where no line above goes on with it. */
const dash = /^[-–—*]\s+(?=\S)/u
const numbered = /^(?:\(?\d{1,3}[.)]|\(?[a-z][.)])\s+\S/
/** An entry of a list of contents. */
const dotLeader = /(?:\s?[.·…]){6,}\s*[\divxlc]+$/
const sentenceEnd = /[.!?؟۔:;»”"')\]]\s*$/u

/** The blocks of a page's zones; a paragraph that goes on in the next column stays one. */
export function paragraphsOf(zones: readonly PdfZone[], look: PdfLook): DraftBlock[] {
  const drafts: DraftBlock[] = []
  let open: OpenParagraph | null = null
  const close = () => {
    if (open) drafts.push(draftOf(open, look.join))
    open = null
  }
  for (const zone of zones) {
    const leading = usualLeading(zone)
    let isFirst = true
    for (let index = 0; index < zone.rows.length; ) {
      const table = tableAt(zone.rows, index)
      if (table) {
        close()
        drafts.push(...tableDrafts(table.cells))
        index += table.rows
        isFirst = false
        continue
      }
      for (const line of zone.rows[index] ?? []) {
        const goesOn =
          open !== null && (isFirst ? goesOnInColumn(open, line, look) : goesOnBelow(open, line, zone, leading, look))
        if (open && goesOn) open.lines.push(line)
        else {
          close()
          open = {
            lines: [line],
            level: look.headings(line.size),
            isListItem: [bullet, dash, numbered].some((mark) => mark.test(line.text)),
          }
        }
        isFirst = false
      }
      index++
    }
  }
  close()
  return drafts
}

/** The usual distance of two lines, in points. */
function usualLeading({ rows }: PdfZone): number {
  const gaps = rows.slice(1).map((row, index) => (rows[index]?.[0]?.y ?? 0) - (row[0]?.y ?? 0))
  const sorted = gaps.filter((gap) => gap > 0).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length * 0.4)] ?? 0
}

function goesOnBelow(open: OpenParagraph, line: PdfRun, zone: PdfZone, leading: number, look: PdfLook): boolean {
  const above = open.lines.at(-1)
  if (!above) return false
  const level = look.headings(line.size)
  if (level !== open.level) return false
  const gap = above.y - line.y
  if (level !== null) return gap < line.size * 1.7
  if (gap > Math.max(leading * 1.3, line.size * 1.05) || gap > line.size * 2.2) return false
  if (Math.abs(above.size - line.size) > line.size * 0.12) return false
  if (bullet.test(line.text) || dotLeader.test(above.text)) return false
  if ((numbered.test(line.text) || dash.test(line.text)) && isShort(above, zone)) return false
  if (open.isListItem) return !isShort(above, zone) || !sentenceEnd.test(above.text)
  if (isIndented(line, above, open, zone)) return false
  return !(isShort(above, zone) && sentenceEnd.test(above.text)) && !isVeryShort(above, zone)
}

/** In the next column a sentence goes on where it broke off in the middle. */
function goesOnInColumn(open: OpenParagraph, line: PdfRun, look: PdfLook): boolean {
  const above = open.lines.at(-1)
  if (!above || open.level !== null || look.headings(line.size) !== null) return false
  if (Math.abs(above.size - line.size) > line.size * 0.12 || bullet.test(line.text)) return false
  return !sentenceEnd.test(above.text) && (line.isRightToLeft ? above.isRightToLeft : /^[\p{Ll}\d(“"]/u.test(line.text))
}

/** True where a line begins further in than the one above, which begins where its zone does. */
function isIndented(line: PdfRun, above: PdfRun, open: OpenParagraph, zone: PdfZone): boolean {
  const inset = line.isRightToLeft ? zone.right - line.right : line.left - zone.left
  const insetAbove = above.isRightToLeft ? zone.right - above.right : above.left - zone.left
  const step = line.size * 0.8
  if (inset - insetAbove > step && inset < line.size * 5) return true
  // A block set in from both sides ends where a line begins further out, unless its first line was the indented one.
  return insetAbove - inset > step && open.lines.length > 1
}

function isShort(line: PdfRun, zone: PdfZone): boolean {
  return lengthLeft(line, zone) > (zone.right - zone.left) * 0.12
}

function isVeryShort(line: PdfRun, zone: PdfZone): boolean {
  return lengthLeft(line, zone) > (zone.right - zone.left) * 0.45
}

/** The room between the end of a line and the edge of its zone, in points. */
function lengthLeft(line: PdfRun, zone: PdfZone): number {
  return line.isRightToLeft ? line.left - zone.left : zone.right - line.right
}

function draftOf({ lines, level, isListItem }: OpenParagraph, join: JoinLines): DraftBlock {
  const text = join(lines.map((line) => line.text))
  if (level !== null && text.length <= 300) return plainDraft('heading', text, level)
  return isListItem
    ? plainDraft('listItem', text.replace(bullet, '').replace(dash, ''), 1)
    : plainDraft('paragraph', text)
}
