import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.d.ts'
import { ImportFailure } from '../../core/import/import-failure.ts'
import type { PdfContent, PdfPage, PdfText } from '../../core/ports/read-pdf.ts'

/** Below this many letters a page may be a picture of one, and is looked at for it. */
const fewLetters = 80

/** Reads what is written in a PDF with pdf.js, in this very thread; `onPage` is called after each page. */
export async function readPdf(bytes: Uint8Array, limitPages: number, onPage?: () => void): Promise<PdfContent> {
  // Loaded when it is needed: it is large, and most imports hold no PDF.
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const files = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  // A copy: pdf.js takes the bytes for itself (and refuses Node's Buffer).
  const loading = pdfjs.getDocument({
    data: Uint8Array.from(bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    cMapUrl: `${join(files, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(files, 'standard_fonts')}/`,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    stopAtErrors: false,
  })
  try {
    const document = await loading.promise
    if (document.numPages > limitPages) throw new ImportFailure('tooComplex', { limitPages })
    const pages: PdfPage[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      pages.push(await readPage(page, pdfjs.OPS))
      page.cleanup()
      onPage?.()
    }
    const { info } = await document.getMetadata()
    return { pages, title: stated(info, 'Title'), author: stated(info, 'Author'), language: stated(info, 'Language') }
  } catch (error) {
    throw refusalFrom(error)
  } finally {
    await loading.destroy()
  }
}

async function readPage(page: PDFPageProxy, ops: { readonly [name: string]: number }): Promise<PdfPage> {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view
  const { items } = await page.getTextContent()
  const texts = items.flatMap((item): PdfText[] => {
    if (!('str' in item) || item.str === '') return []
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform as number[] // six numbers, by the PDF standard
    const size = Math.hypot(c, d) || Math.hypot(a, b)
    const isTurned = Math.abs(b) > Math.abs(a) * 0.1
    return [{ text: item.str, x: x - left, y: y - bottom, width: item.width, size, isTurned }]
  })
  const letters = texts.reduce((sum, { text }) => sum + text.trim().length, 0)
  const hasPicture = letters < fewLetters && (await paintsPicture(page, ops))
  return { width: right - left, height: top - bottom, texts, hasPicture }
}

async function paintsPicture(page: PDFPageProxy, ops: { readonly [name: string]: number }): Promise<boolean> {
  const pictures = new Set(
    ['paintImageXObject', 'paintInlineImageXObject', 'paintImageMaskXObject', 'paintImageXObjectRepeat'].map(
      (name) => ops[name],
    ),
  )
  const { fnArray } = await page.getOperatorList()
  return fnArray.some((operation) => pictures.has(operation))
}

function stated(info: object, name: string): string | null {
  const value: unknown = Reflect.get(info, name)
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

/** What pdf.js throws, as a refusal; it names its errors instead of exporting their classes. */
function refusalFrom(error: unknown): unknown {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return new ImportFailure('password')
  if (
    /^(?:InvalidPDF|FormatError|MissingPDF|UnknownError|UnexpectedResponse|XRefEntry|XRefParse|ResponseException)/.test(
      name,
    )
  )
    return new ImportFailure('damaged', { format: 'PDF' })
  return error
}
