import type { JsonLd } from './read-json-ld.ts'
import type { MetaTags } from './read-meta-tags.ts'

/** Everything about a page that its metadata is read from, gathered before Readability consumes the document. */
export interface PageClues {
  document: Document
  /** The page as it was read, scripts included. */
  markup: string
  jsonLd: JsonLd
  meta: MetaTags
  /** Text of <title>, white space collapsed. */
  documentTitle: string
  /** Declared language of the page, a BCP 47 tag as written, or null. */
  declaredLanguage: string | null
}
