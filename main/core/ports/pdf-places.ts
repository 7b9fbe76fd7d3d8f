/** Where things are in a printed PDF. */
export interface PdfPlaces {
  /** The page that each named destination is on, counted from 1. */
  places: Map<string, number>
  pages: number
}

/** Reads the places in a PDF that was just printed. */
export type ReadPdfPlaces = (pdf: Uint8Array) => Promise<PdfPlaces>
