import type { Extraction } from '../../../../shared/model/extraction.ts'
import { decodeText } from '../decode-text.ts'
import { extractMarkup } from '../extract-article.ts'
import { ImportFailure } from '../import-failure.ts'
import { candidate } from '../metadata/candidate.ts'
import { webAddress } from '../metadata/read-url.ts'
import { type MimePart, mimeParts, parameterOf } from './mime-part.ts'

/**
 * The article of a page saved as one file (.mhtml). Only the page itself is read: what its frames show are other pages,
 * mostly advertisements. Throws `damaged` and what reading a page throws.
 */
export function extractMhtml(bytes: Uint8Array): Extraction {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  const { headers, parts } = mimeParts(source)
  const pages = parts.filter(({ contentType }) => /^(?:text\/html|application\/xhtml\+xml)$/.test(contentType))
  const address = headers.get('snapshot-content-location') ?? null
  const start = parameterOf(headers.get('content-type') ?? '', 'start')
  const page =
    pages.find((part) => address !== null && part.headers.get('content-location') === address) ??
    pages.find((part) => start !== null && part.headers.get('content-id') === start) ??
    pages[0]
  if (!page) throw new ImportFailure('damaged', { format: 'saved page (.mhtml)' })
  const extraction = extractMarkup(markupOf(page))
  const saved = candidate(webAddress(address ?? page.headers.get('content-location')), 'url', 0.85)
  return { ...extraction, url: extraction.url ?? saved }
}

function markupOf({ headers, bytes }: MimePart): string {
  const charset = parameterOf(headers.get('content-type') ?? '', 'charset')
  if (charset === null) return decodeText(bytes, 'markup')
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n')
  } catch {
    return decodeText(bytes, 'markup') // an unknown charset, or not the one it says
  }
}
