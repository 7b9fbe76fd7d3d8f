import type { Extraction } from '../../../shared/model/extraction.ts'

/** What turns the bytes of one file into a typed article, away from the main thread and within limits. */
export interface ArticleReader {
  /** The article in the file. Throws a Failure that says why there is none; never takes longer than its time limit. */
  read(file: { fileName: string; bytes: Uint8Array }, options: { signal?: AbortSignal }): Promise<Extraction>
  /** How many files are worth reading at once. */
  concurrency: number
  /** Ends the workers. */
  close(): Promise<void>
}
