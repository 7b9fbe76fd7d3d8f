import type { Extraction } from '../../../shared/model/extraction.ts'
import type { ImportFailureCode, ImportFailureData } from './import-failure.ts'
import type { Reference } from './references/reference.ts'

/** A refusal as data, so that it may cross from one thread to another. */
export interface Refusal {
  code: ImportFailureCode
  data: ImportFailureData
}

/** One article of a file that holds several: a database export, a mailbox. */
export interface ArticlePart {
  /** Which article of the file it is, for people: `2 · Talks resume`. Null where it is the file's only one. */
  name: string | null
  result: { extraction: Extraction } | { refusal: Refusal }
}

/** A file inside a file: an entry of an archive, an attachment. */
export interface InnerFile {
  /** Its path inside, with forward slashes. */
  fileName: string
  bytes: Uint8Array
}

/** What one file turned out to hold. At least one of the lists has something in it. */
export interface FileContent {
  articles: ArticlePart[]
  files: InnerFile[]
  references: Reference[]
}

/** The content of a file that is one article and nothing else. */
export function oneArticle(extraction: Extraction): FileContent {
  return { articles: [{ name: null, result: { extraction } }], files: [], references: [] }
}
