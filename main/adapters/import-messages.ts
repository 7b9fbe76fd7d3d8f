import type { FileContent, Refusal } from '../core/import/file-content.ts'

/** What the main thread asks of an import worker. */
export interface ImportRequest {
  fileName: string
  bytes: Uint8Array
}

/** What an import worker says on the way: another page of a long document is read. */
export interface ImportProgress {
  progress: true
}

/** What an import worker answers. */
export type ImportReply = { content: FileContent } | { refusal: Refusal } | { bug: string }
