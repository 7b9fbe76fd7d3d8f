import type { Host } from '../ports/host.ts'
import { fillPageSlots } from './contents-html.ts'

/** A printed dossier. */
export interface DossierPdf {
  pdf: Uint8Array
  pages: number
  /** The document that was printed, with the page numbers in its contents list. */
  html: string
}

export interface PrintDossierOptions {
  signal?: AbortSignal
  /** Called before each printing, with its number counted from 1. */
  onPass?: (pass: number) => void
}

// Two are the rule; a third is needed only where filling in the numbers moved a heading to another page.
const mostPasses = 3

/**
 * Prints a document of `renderDossierHtml` with the page numbers of its contents list: CSS has no way to ask for the
 * page of a heading, so they are read from the printed file and printed again, until nothing moves.
 */
export async function printDossierPdf(
  html: string,
  { printer, readPdfPlaces }: Pick<Host, 'printer' | 'readPdfPlaces'>,
  { signal, onPass }: PrintDossierOptions = {},
): Promise<DossierPdf> {
  let document = html
  for (let pass = 1; ; pass += 1) {
    onPass?.(pass)
    const pdf = await printer.printPdf(document, signal ? { signal } : {})
    const { places, pages } = await readPdfPlaces(pdf)
    const filled = fillPageSlots(document, places)
    if (filled === document || pass === mostPasses) return { pdf, pages, html: document }
    document = filled
  }
}
