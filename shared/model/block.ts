/** The kinds of text an article is made of. `boilerplate` and `caption` are kept and hidden until asked for. */
export const blockTypes = ['heading', 'paragraph', 'listItem', 'quote', 'table', 'caption', 'boilerplate'] as const
export type BlockType = (typeof blockTypes)[number]

export const directions = ['ltr', 'rtl'] as const
/** Reading direction of a block or an article. */
export type Direction = (typeof directions)[number]

/**
 * One typed piece of an article's text. Immutable: a body is an array of these and is named by the hash of its
 * canonical JSON. Offsets into `text` are UTF-16 units, ends exclusive.
 */
export interface Block {
  /** Position in the body: `b1`, `b2`, … */
  id: string
  type: BlockType
  /** What the source says: LF line endings, no byte order mark, otherwise untouched. A table row is a line, its cells are parted by tabs. */
  text: string
  /** Depth of a heading, 1–6, or of a list item, 1 and up. */
  level?: number
  /** BCP 47 language, where it is not the article's. */
  language?: string
  /** Reading direction, where it is not the article's. */
  direction?: Direction
  /** Page of the original, counted from 1, where the original has pages. */
  page?: number
}

/** Types that a reader does not see unless they ask for them. */
export function isHiddenByDefault(type: BlockType): boolean {
  return type === 'boilerplate' || type === 'caption'
}
