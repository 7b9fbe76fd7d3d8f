import { type Block, isHiddenByDefault } from '../../../shared/model/block.ts'
import { isBlockHidden } from '../../../shared/model/shown-blocks.ts'
import { fieldsOf } from '../store/project-records.ts'
import type { State } from '../store/state.ts'

/** Says of a block of an article whether a reader may not see it: hidden by its type, or by a person. */
export function mayBeHidden(state: State, articleId: string, bodyHash: string): (block: Block) => boolean {
  const fields = fieldsOf(state, 'article', articleId)
  return (block) => isHiddenByDefault(block.type) || isBlockHidden(fields, bodyHash, block)
}
