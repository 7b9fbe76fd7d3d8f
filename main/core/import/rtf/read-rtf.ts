import { documentContent } from '../document/document-content.ts'
import type { FileContent } from '../file-content.ts'
import { ImportFailure } from '../import-failure.ts'
import { walkRtf } from './walk-rtf.ts'

/** The articles of an RTF: those of a press database's export, or the one that it is. Throws `ImportFailure`. */
export function readRtf(bytes: Uint8Array, stem: string): FileContent {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  const start = source.indexOf('{\\rtf')
  if (start < 0 || start > 16) throw new ImportFailure('damaged', { format: 'RTF document' })
  const { drafts, title, author } = walkRtf(source.slice(start))
  if (drafts.length === 0 && !/\}\s*\0*\s*$/.test(source))
    throw new ImportFailure('damaged', { format: 'RTF document' })
  return documentContent(drafts, { title, author, language: null }, stem)
}
