import type { PdfText } from '../../ports/read-pdf.ts'
import { repairLamAlef } from './repair-lam-alef.ts'

/** Gaps wider than this, in heights of the letters, are a space that the PDF does not write. */
const spaceGap = 0.17

const rightToLeftLetter = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u
const leftToRight = /[\p{L}\p{N}]/u

/** The text of a line in reading order, out of its pieces from left to right. */
export function joinTexts(texts: readonly PdfText[], isRightToLeft: boolean): string {
  const ordered = isRightToLeft ? rightToLeftOrder(texts) : leftToRightOrder(texts)
  let line = ''
  let last: PdfText | null = null
  for (const piece of ordered) {
    if (
      last &&
      !/\s$/.test(line) &&
      !/^\s/.test(piece.text) &&
      gapBetween(last, piece) > Math.max(last.size, piece.size) * spaceGap
    )
      line += ' '
    line += piece.text
    last = piece
  }
  const text = line.replace(/\s+/g, ' ').trim()
  return isRightToLeft ? repairLamAlef(text) : text
}

function gapBetween(a: PdfText, b: PdfText): number {
  return Math.max(a.x, b.x) - (a.x < b.x ? a.x + a.width : b.x + b.width)
}

/** From the right; Latin words and numbers that stand together keep their order from the left. */
function rightToLeftOrder(texts: readonly PdfText[]): PdfText[] {
  const isForeign = ({ text }: PdfText) => leftToRight.test(text) && !rightToLeftLetter.test(text)
  return turnRuns(texts.toReversed(), isForeign)
}

/** From the left; Arabic words that stand together in the line go from the right. */
function leftToRightOrder(texts: readonly PdfText[]): readonly PdfText[] {
  const isForeign = ({ text }: PdfText) => rightToLeftLetter.test(text)
  return texts.some(isForeign) ? turnRuns(texts, isForeign) : texts
}

/** Pieces in the order given, with each run of foreign ones turned round. */
function turnRuns(texts: readonly PdfText[], isForeign: (text: PdfText) => boolean): PdfText[] {
  const ordered: PdfText[] = []
  let foreign: PdfText[] = []
  for (const piece of texts) {
    if (isForeign(piece)) foreign.unshift(piece)
    else {
      ordered.push(...foreign, piece)
      foreign = []
    }
  }
  return [...ordered, ...foreign]
}
