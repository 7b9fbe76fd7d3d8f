/** A run of letters on a page of a PDF, as it was drawn. Lengths in points (1/72 inch), the origin at the lower left. */
export interface PdfText {
  text: string
  /** Left end. */
  x: number
  /** Baseline. */
  y: number
  width: number
  /** Height of the letters. */
  size: number
  /** True where it does not stand upright: watermarks, notes in the margin. */
  isTurned: boolean
}

/** What is on one page of a PDF. */
export interface PdfPage {
  width: number
  height: number
  texts: PdfText[]
  /** True where a picture is painted on a page that has hardly any text; false where nobody looked. */
  hasPicture: boolean
}

/** A PDF without its looks. */
export interface PdfContent {
  pages: PdfPage[]
  /** What its properties say, as written. */
  title: string | null
  author: string | null
  language: string | null
}

/** Reads what is written in a PDF of at most `limitPages` pages. Throws `ImportFailure`: `damaged`, `password` or `tooComplex`. */
export type ReadPdf = (bytes: Uint8Array, limitPages: number) => Promise<PdfContent>
