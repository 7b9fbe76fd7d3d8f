import type { Extraction } from '../../shared/model/extraction.ts'
import type { ImportFailureCode } from '../core/import/import-failure.ts'

/** What the main thread asks of an import worker. */
export interface ImportRequest {
  fileName: string
  bytes: Uint8Array
}

/** What an import worker answers. */
export type ImportReply =
  | { extraction: Extraction }
  | { failure: { code: ImportFailureCode; data: Record<string, string | number> } }
  | { bug: string }
