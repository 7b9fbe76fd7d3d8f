import { assertNever } from './assert-never.ts'
import type { ImportWarning } from './model/import-warning.ts'

/** What happened and what to look at: the sentence that every shell shows for a warning of the importer. */
export function importWarningWords(warning: ImportWarning): string {
  switch (warning.code) {
    case 'rightToLeftPdf':
      return 'PDFs do not keep the order of right-to-left letters: some may be swapped or joined wrongly. Compare a passage with the original before you quote it.'
    case 'pagesWithoutText':
      return `${pagesWords(warning.pages)} only as ${warning.pages.length === 1 ? 'a picture' : 'pictures'}: ${warning.pages.length === 1 ? 'its' : 'their'} words could not be read. Run text recognition (OCR) over the PDF and import it again.`
    case 'abstractOnly':
      return 'This is the abstract alone, out of a reference list. Import the article itself before you quote it.'
    case 'referenceOnly':
      return 'There is no text: this entry came out of a reference list. Import the article itself to read and mark it.'
    case 'leftOut':
      return `Not imported, since ${warning.names.length === 1 ? 'it is' : 'they are'} of no kind that can be: ${warning.names.join(', ')}.`
    default:
      return assertNever(warning)
  }
}

function pagesWords(pages: readonly number[]): string {
  return pages.length === 1 ? `Page ${pages[0]} is there` : `Pages ${rangesOf(pages)} are there`
}

/** `1–3, 7` for rising numbers. */
function rangesOf(numbers: readonly number[]): string {
  const ranges: { first: number; last: number }[] = []
  for (const number of numbers) {
    const open = ranges.at(-1)
    if (open && number === open.last + 1) open.last = number
    else ranges.push({ first: number, last: number })
  }
  return ranges.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`)).join(', ')
}
