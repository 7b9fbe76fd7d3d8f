import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What can be read back out of a PDF. */
export interface PdfReading {
  /** The text of each page. */
  pages: string[]
  /** The titles of the outline, those within others after them. */
  outline: string[]
  isTagged: boolean
}

/** Reads a PDF's text back, page by page, with its outline. */
export async function readPdf(bytes: Uint8Array): Promise<PdfReading> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS })
  const document = await task.promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const content = await (await document.getPage(number)).getTextContent()
    pages.push(content.items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''))
  }
  const outline = titlesIn((await document.getOutline()) ?? [])
  const mark = await document.getMarkInfo()
  await task.destroy()
  return { pages, outline, isTagged: mark?.Marked === true }
}

/**
 * Text as it can be compared after its way through a PDF: without white space. In Arabic script, marks above and below
 * letters and joiners do not come back out of any PDF made by Chromium, so there they are left out too. Single curly
 * quotation marks come back as the modifier letters U+02BC and U+02BB: Source Serif draws both alike with one glyph, and
 * the PDF names it by that one.
 */
export function squeezed(text: string): string {
  const quotes = text.replaceAll('\u02bc', '’').replaceAll('\u02bb', '‘')
  return quotes.normalize('NFKC').replace(/[\s\u200c\u200d]+|(?<=\p{Script=Arabic})\p{M}+/gu, '')
}

interface OutlineEntry {
  title: string
  items: OutlineEntry[]
}

function titlesIn(entries: readonly OutlineEntry[]): string[] {
  return entries.flatMap((entry) => [entry.title, ...titlesIn(entry.items)])
}
