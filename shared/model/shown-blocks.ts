import { type Block, isHiddenByDefault } from './block.ts'
import type { Fields } from './json.ts'

// What a person says of single blocks of an article: that one which the importer took for boilerplate is part of the text
// after all, or the other way round. The body itself never changes.

/** Enough of a body's hash to tell one version's blocks from another's: block ids are positions. In characters. */
const hashLength = 8

export type BlockChoice = 'shown' | 'hidden'

/** The field of an article that holds what a person says of a block of one body. */
export function blockFieldName(bodyHash: string, blockId: string): string {
  return `block:${bodyHash.slice(0, hashLength)}:${blockId}`
}

/** Whether a block is kept out of sight: as its kind is, unless a person said otherwise. */
export function isBlockHidden(fields: Fields, bodyHash: string, { id, type }: Pick<Block, 'id' | 'type'>): boolean {
  const choice = fields[blockFieldName(bodyHash, id)]
  if (choice === 'shown') return false
  return choice === 'hidden' || isHiddenByDefault(type)
}
