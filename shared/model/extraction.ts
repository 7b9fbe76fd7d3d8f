import type { Block, Direction } from './block.ts'
import type { ImportWarning } from './import-warning.ts'

/** Where in a source a piece of metadata was found, most trustworthy kinds first. */
export const candidateSources = [
  'json-ld',
  'meta',
  'microdata',
  'front-matter',
  'database-export',
  'reference',
  'mail-header',
  'document-properties',
  'heading',
  'byline',
  'dateline',
  'time-element',
  'url',
  'saved-page',
  'clipboard',
  'page-data',
  'visible-text',
  'modified-date',
  'document-title',
  'file-name',
  'text-language',
] as const
export type CandidateSource = (typeof candidateSources)[number]

/** One value for a field of an article's metadata, with where it came from and how sure the importer is. */
export interface Candidate {
  value: string
  source: CandidateSource
  /** 0–1; 1 = the page says so in a machine-readable field made for it. */
  confidence: number
}

/** At or above this confidence (0–1) a candidate is stored; below it, it is only offered to the person. */
export const storedFromConfidence = 0.7

/** What an importer makes of one file: the typed text and, for each field, its best candidate or null. Nothing is filled in that the source does not say. */
export interface Extraction {
  blocks: Block[]
  title: Candidate | null
  byline: Candidate | null
  outlet: Candidate | null
  /** EDTF day or time: `2025-10-19`, `2025-10-19T14:05:00Z`, `2025-10`. */
  publishedAt: Candidate | null
  /** Where it was written, as its dateline or its page says: `Doha`, `Doha, Qatar`. */
  place: Candidate | null
  /** When the source was fetched, ISO 8601 UTC, where the file itself says so. */
  retrievedAt: Candidate | null
  /** Canonical address of the page, http or https only. */
  url: Candidate | null
  /** BCP 47 language of most of the text. */
  language: Candidate | null
  direction: Direction
  /** Words in the blocks that a reader sees by default. */
  words: number
  /** What a reader of the text should know about how it was made; absent where there is nothing to say. */
  warnings?: ImportWarning[]
}
