import type { SectionContent } from '../../../shared/dossier/section-content.ts'
import type { Direction } from '../../../shared/model/block.ts'

// Everything the dossier is made from, looked up and in order: the renderers below this point read no records.

/** A passage that the dossier may cite, with what a reader needs to find it in its source. */
export interface CitedHighlight {
  id: string
  articleId: string
  /** The source's own words. Block ends within the passage are blank lines. */
  exact: string
  /** Up to 32 UTF-16 units of the source before and after the passage. */
  prefix: string
  suffix: string
  direction: Direction
  language: string | null
  /** Where it stands: first and last paragraph, counted from 1 over the text a reader sees by default; null where it stands in hidden text. */
  paragraphs: { first: number; last: number } | null
  /** Page of the original, where it has pages. */
  page: number | null
  note: string
  coder: string
}

/** Why a passage cannot be quoted: its record and the text of its source do not agree, or that text cannot be read. */
export type UnquotableReason = 'differs' | 'unreadable'

/** A source, as the citations and the list of sources name it. */
export interface CitedArticle {
  id: string
  title: string | null
  byline: string | null
  outlet: string | null
  /** EDTF. */
  publishedAt: string | null
  url: string | null
  language: string | null
  direction: Direction
  /** Admiralty grade A–F. */
  reliability: string | null
  fileName: string
  /** SHA-256 of the original, hex. */
  fileHash: string
  /** ISO 8601 UTC. */
  retrievedAt: string
}

export interface DossierSectionView {
  id: string
  title: string
  content: SectionContent
}

/** The whole dossier before it has a form. */
export interface DossierView {
  title: string
  subtitle: string
  author: string
  /** A line that stands on every page; empty for none. */
  notice: string
  /** The day it was made, ISO 8601. */
  date: string
  /** Said on the cover where the text was composed from the highlights and nobody has written yet. */
  composed: boolean
  sections: DossierSectionView[]
  /** Those whose words stand in their source exactly as they were recorded. */
  highlights: ReadonlyMap<string, CitedHighlight>
  /** Passages that the sections cite and that must not be quoted, with the reason. */
  unquotable: ReadonlyMap<string, UnquotableReason>
  articles: ReadonlyMap<string, CitedArticle>
  actors: ReadonlyMap<string, { name: string }>
  events: ReadonlyMap<string, { title: string; date: string | null; place: string | null }>
}
