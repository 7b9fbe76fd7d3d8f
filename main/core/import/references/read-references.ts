import type { FileContent } from '../file-content.ts'
import { ImportFailure } from '../import-failure.ts'

/** Refuses reference lists: there is no reader for them yet. */
export function readReferences(_bytes: Uint8Array, format: 'ris' | 'bibtex' | 'csl'): FileContent {
  throw new ImportFailure('unsupported', { extension: format })
}
