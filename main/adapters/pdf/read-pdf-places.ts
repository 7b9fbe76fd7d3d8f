import type { ReadPdfPlaces } from '../../core/ports/pdf-places.ts'

/** Reads the places in a PDF with pdf.js, in this very thread. */
export const readPdfPlaces: ReadPdfPlaces = async (pdf) => {
  // Loaded when it is needed: it is large, and most runs never print.
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  // A copy: pdf.js takes the bytes for itself (and refuses Node's Buffer).
  const loading = getDocument({ data: Uint8Array.from(pdf), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false })
  try {
    const document = await loading.promise
    const places = new Map<string, number>()
    for (const [name, destination] of Object.entries(await document.getDestinations())) {
      const page = Array.isArray(destination) ? destination[0] : null
      if (page) places.set(name, (await document.getPageIndex(page)) + 1)
    }
    return { places, pages: document.numPages }
  } finally {
    await loading.destroy()
  }
}
