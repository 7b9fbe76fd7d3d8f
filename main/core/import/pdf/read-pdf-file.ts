import type { ReadPdf } from '../../ports/read-pdf.ts'
import { documentContent } from '../document/document-content.ts'
import type { FileContent } from '../file-content.ts'
import { ImportFailure } from '../import-failure.ts'
import { importLimits } from '../import-limits.ts'
import { pdfDrafts } from './pdf-drafts.ts'

/** The articles of a PDF. Throws `password`, `damaged`, `scanned`, `tooComplex`, `noText`. */
export async function readPdfFile(bytes: Uint8Array, stem: string, readPdf: ReadPdf): Promise<FileContent> {
  const { pages, ...properties } = await readPdf(bytes, importLimits.pdfPages)
  const isBlank = pages.map(({ texts }) => texts.every(({ text }) => text.trim() === ''))
  if (isBlank.every(Boolean)) {
    if (pages.some(({ hasPicture }) => hasPicture)) throw new ImportFailure('scanned', { pages: pages.length })
    throw new ImportFailure('noText')
  }
  const { drafts, hasRightToLeft } = pdfDrafts(pages)
  const content = documentContent(drafts, properties, stem)
  const scanned = pages.flatMap(({ hasPicture }, index) => (isBlank[index] && hasPicture ? [index + 1] : []))
  for (const { result } of content.articles) {
    if (!('extraction' in result)) continue
    result.extraction.warnings = [
      ...(hasRightToLeft ? [{ code: 'rightToLeftPdf' as const }] : []),
      ...(scanned.length > 0 ? [{ code: 'pagesWithoutText' as const, pages: scanned }] : []),
    ]
  }
  return content
}
