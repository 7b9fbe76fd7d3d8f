import type { ImportWarning } from '../../../../shared/model/import-warning.ts'
import type { ReadPdf } from '../../ports/read-pdf.ts'
import { documentContent } from '../document/document-content.ts'
import type { FileContent } from '../file-content.ts'
import { ImportFailure } from '../import-failure.ts'
import { importLimits } from '../import-limits.ts'
import { pdfDrafts } from './pdf-drafts.ts'

/** The articles of a PDF. Throws `password`, `damaged`, `scanned`, `tooComplex`, `noText`. */
export async function readPdfFile(bytes: Uint8Array, stem: string, readPdf: ReadPdf): Promise<FileContent> {
  const { pages, ...properties } = await readPdf(bytes, importLimits.pdfPages)
  const { drafts, emptyPages, hasRightToLeft } = pdfDrafts(pages)
  const scanned = emptyPages.filter((page) => pages[page - 1]?.hasPicture)
  if (emptyPages.length === pages.length && scanned.length > 0)
    throw new ImportFailure('scanned', { pages: pages.length })
  const content = documentContent(drafts, properties, stem)
  const warnings: ImportWarning[] = [
    ...(hasRightToLeft ? [{ code: 'rightToLeftPdf' as const }] : []),
    ...(scanned.length > 0 ? [{ code: 'pagesWithoutText' as const, pages: scanned }] : []),
  ]
  if (warnings.length === 0) return content
  for (const { result } of content.articles) if ('extraction' in result) result.extraction.warnings = warnings
  return content
}
