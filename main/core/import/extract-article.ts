import type { Extraction } from '../../../shared/model/extraction.ts'
import { checkLength } from './check-length.ts'
import { decodeText } from './decode-text.ts'
import { extensionOf, formatOfName, sniffFormat, stemOf } from './detect-format.ts'
import { cutDataUris } from './html/cut-data-uris.ts'
import { extractHtml } from './html/extract-html.ts'
import { ImportFailure } from './import-failure.ts'
import { importLimits } from './import-limits.ts'
import { inflateGzip, isGzip } from './inflate-gzip.ts'
import { extractMarkdown } from './markdown/extract-markdown.ts'
import { extractText } from './text/extract-text.ts'

/** One file as the person chose it. */
export interface ImportInput {
  bytes: Uint8Array
  /** Name with extension; folders before it are ignored. */
  fileName: string
}

/**
 * The typed text and the metadata of one file of plain text or markup: .txt, .md, .html and .gz of these. Throws
 * `ImportFailure`, and only that, for files it refuses.
 */
export function extractArticle(input: ImportInput): Extraction {
  const fileName = input.fileName.replace(/\.gz$/i, '')
  const promised = plainFormatOf(fileName)
  const bytes = contentOf(input)
  if (bytes.length === 0) throw new ImportFailure('empty')
  const decoded = decodeText(bytes, promised === 'text' || promised === 'markdown' ? 'text' : 'markup')
  if (decoded.trim() === '') throw new ImportFailure('empty')
  const format = promised ?? sniffFormat(decoded)
  if (format === 'html') return extractMarkup(decoded)
  checkLength(decoded.length, format === 'markdown' ? importLimits.markdownUtf16 : importLimits.textUtf16)
  return format === 'markdown' ? extractMarkdown(decoded, stemOf(fileName)) : extractText(decoded, stemOf(fileName))
}

function plainFormatOf(fileName: string): 'html' | 'markdown' | 'text' | null {
  const format = formatOfName(fileName)
  if (format === null || format === 'html' || format === 'markdown' || format === 'text') return format
  throw new ImportFailure('unsupported', { extension: extensionOf(fileName) })
}

/** The article of a decoded page. Throws as `extractArticle` does. */
export function extractMarkup(decoded: string): Extraction {
  const markup = cutDataUris(decoded)
  checkLength(markup.length, importLimits.markupUtf16)
  return extractHtml(markup)
}

function contentOf({ bytes, fileName }: ImportInput): Uint8Array {
  const limitBytes = importLimits.fileBytes
  if (bytes.length > limitBytes) throw new ImportFailure('tooLarge', { limitBytes, bytes: bytes.length })
  if (/\.gz$/i.test(fileName) && bytes.length > 0) return inflateGzip(bytes, limitBytes)
  return isGzip(bytes) ? inflateGzip(bytes, limitBytes) : bytes
}
