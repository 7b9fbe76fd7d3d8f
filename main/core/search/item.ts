import type { Direction } from '../../../shared/model/block.ts'
import type { Collection } from '../../../shared/model/ids.ts'
import type { Tag } from '../../../shared/model/tag.ts'
import type { FoundKind, SnippetRow } from '../../../shared/rows/search.ts'

/** Something that a search can find: an article, a highlight, a note on a record, or a section of the dossier. */
export interface SearchItem {
  kind: FoundKind
  /** The id of the record; of a note, of the record that bears it. */
  id: string
  collection: Collection
  articleId: string | null
  highlightId: string | null
  /** Of a highlight and its note. */
  coderId: string | null
  /** Of a highlight and its note: as its fields name them. */
  tags: readonly Tag[]
}

/** A piece of what an item says: its title, a block of its text, a translation, a note. */
export interface TextPart {
  part: SnippetRow['part']
  text: string
  /** The block that it is, where it is one of an article's. */
  blockId: string | null
  direction: Direction | null
}

export const noTags: readonly Tag[] = []
