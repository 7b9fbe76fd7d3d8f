import type { FoundKind } from '../../../shared/rows/search.ts'

/** An item as the index knows it: under an id that is its own among those of its kind, and a key that changes with its text. */
export interface IndexedItem {
  id: string
  key: string
}

/** An item with what it says: its title, and its other texts each by itself, as the source has them. */
export interface IndexedText extends IndexedItem {
  title: string
  texts: readonly string[]
}

/** What a match found: ids, and how well each fits, in the same order; the higher the better. */
export interface IndexHits {
  ids: readonly string[]
  scores: readonly number[]
}

/** How the texts that a match finds are ranked: by how well each fits, or not at all. */
export type Ranking = 'byFit' | 'none'

/** The index of one project. Its calls are answered one after another. What goes wrong with it is an Error: it can be thrown away. */
export interface SearchIndex {
  /** Which of these are not in the index as they are now. Those named count as seen. */
  differing(kind: FoundKind, items: readonly IndexedItem[]): Promise<string[]>
  /** Takes out whatever was never named to `differing` since the index was opened. */
  forgetUnseen(): Promise<void>
  /** Puts texts in, in place of what was known of them. All of them or none are in it then. */
  put(kind: FoundKind, texts: readonly IndexedText[]): Promise<void>
  remove(kind: FoundKind, ids: readonly string[]): Promise<void>
  /** The items that an expression in the language of SQLite's FTS5 matches. */
  search(kind: FoundKind, match: string, ranking: Ranking): Promise<IndexHits>
  /** What was remembered when the index was last closed in step; null once anything has been put in or taken out since. */
  position(): Promise<string | null>
  /** Remembers what it is in step with. */
  remember(position: string): Promise<void>
  close(): Promise<void>
}

/** Where indexes are kept. */
export interface SearchIndexes {
  /**
   * Opens the index in a folder, a new one where there is none of this version or it cannot be read. Whoever opens it
   * holds the project for writing, so that a lock found on it is one that a killed process left.
   */
  open(folder: string, version: string): Promise<SearchIndex>
  /** Removes the index in a folder that is not open. */
  discard(folder: string): Promise<void>
  close(): Promise<void>
}
