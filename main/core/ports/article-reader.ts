import type { FilePart } from '../import/file-part.ts'

/** What turns the bytes of one file into typed articles, away from the main thread and within limits. */
export interface ArticleReader {
  /**
   * What the file holds: one article, or several parts (an export, an archive, a mail with attachments), at least one.
   * A part that fails says so in the list. Throws a Failure where the file as a whole gives nothing. Neither the file
   * nor any file in it takes longer than the time limit.
   */
  read(file: { fileName: string; bytes: Uint8Array }, options: { signal?: AbortSignal }): Promise<FilePart[]>
  /** How many files are worth reading at once. */
  concurrency: number
  /** Ends the workers. */
  close(): Promise<void>
}
