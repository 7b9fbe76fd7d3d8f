import { assertNever } from '../../../../shared/assert-never.ts'
import { checkLength } from '../check-length.ts'
import { decodeText } from '../decode-text.ts'
import type { FileContent } from '../file-content.ts'
import { ImportFailure } from '../import-failure.ts'
import { importLimits } from '../import-limits.ts'
import { parseBibtex } from './parse-bibtex.ts'
import { parseCsl } from './parse-csl.ts'
import { parseRis } from './parse-ris.ts'
import { referenceFrom, type StatedSource } from './stated-source.ts'

/** The entries of a reference list; one that cannot be read is a refusal beside the others. Throws `damaged`, `tooComplex`, `tooLarge`. */
export function readReferences(bytes: Uint8Array, format: 'ris' | 'bibtex' | 'csl'): FileContent {
  const text = decodeText(bytes, 'text')
  checkLength(text.length, importLimits.markupUtf16)
  const entries = entriesOf(text, format)
  if (entries.length === 0) throw new ImportFailure('damaged', { format: 'list of references' })
  const limitNodes = importLimits.references
  if (entries.length > limitNodes) throw new ImportFailure('tooComplex', { limitNodes })
  const content: FileContent = { articles: [], files: [], references: [] }
  for (const [index, entry] of entries.entries()) {
    if (entry) content.references.push(referenceFrom(entry, index + 1))
    else content.articles.push({ name: `entry ${index + 1}`, result: { refusal: brokenEntry } })
  }
  return content
}

const brokenEntry = { code: 'damaged' as const, data: { detail: 'the entry is not written as its format wants it' } }

function entriesOf(text: string, format: 'ris' | 'bibtex' | 'csl'): (StatedSource | null)[] {
  switch (format) {
    case 'ris':
      return parseRis(text)
    case 'bibtex':
      return parseBibtex(text)
    case 'csl':
      return parseCsl(text)
    default:
      return assertNever(format)
  }
}
