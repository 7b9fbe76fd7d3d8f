import type { BlockType, Direction } from '../../../shared/model/block.ts'

/** A block on its way into a body, with what the trimming rules need to know about where it stood. */
export interface DraftBlock {
  type: BlockType
  text: string
  level?: number
  /** `dir` of the source, nearest element first. */
  markedDirection?: Direction
  /** `lang` of the source, nearest element first. */
  markedLanguage?: string
  /** UTF-16 units of `text` that are link text. */
  linkUnits: number
  /** Number of links in the block. */
  links: number
  /** Lower-case name of the element that holds the text. */
  element: string
  /** Names (class, id, role and such) of the elements around the text, outermost first. */
  ancestry: readonly AncestorNames[]
  /** True where the whole text is bold or italic. */
  emphasised: boolean
  /** Page of the original, counted from 1. */
  page?: number
}

/** What one element around a block is called in the source. Shared between all blocks inside that element. */
export interface AncestorNames {
  element: string
  names: string
}

/** A block of plain text without any surroundings. */
export function plainDraft(type: BlockType, text: string, level?: number): DraftBlock {
  const draft: DraftBlock = { type, text, linkUnits: 0, links: 0, element: 'p', ancestry: [], emphasised: false }
  return level === undefined ? draft : { ...draft, level }
}
