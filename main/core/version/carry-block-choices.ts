import { type Block, isHiddenByDefault } from '../../../shared/model/block.ts'
import type { Fields } from '../../../shared/model/json.ts'
import { type BlockChoice, blockFieldName } from '../../../shared/model/shown-blocks.ts'
import { alignBlocks } from '../anchor/align-blocks.ts'
import { countWords } from '../import/count-words.ts'

/** A text of an article: its hash and its blocks. */
interface BodyOfArticle {
  bodyHash: string
  blocks: readonly Block[]
}

/**
 * What a person said of pieces of an older text, shown or hidden for good, for the pieces of a newer one that came of
 * them; and by how much that changes its number of words.
 */
export function carryBlockChoices(
  fields: Fields,
  older: BodyOfArticle,
  newer: BodyOfArticle,
): { set: Record<string, BlockChoice>; words: number } {
  const set: Record<string, BlockChoice> = {}
  let words = 0
  const choices = older.blocks.map(({ id }) => fields[blockFieldName(older.bodyHash, id)])
  if (choices.every((choice) => choice !== 'shown' && choice !== 'hidden')) return { set, words }
  const alignment = alignBlocks(
    older.blocks.map(({ text }) => text),
    newer.blocks.map(({ text }) => text),
  )
  for (const [oldAt, newAt] of alignment.entries()) {
    const choice = choices[oldAt]
    const block = newer.blocks[newAt ?? -1]
    if (!block || (choice !== 'shown' && choice !== 'hidden')) continue
    if (isHiddenByDefault(block.type) === (choice === 'hidden')) continue
    set[blockFieldName(newer.bodyHash, block.id)] = choice
    words += (choice === 'shown' ? 1 : -1) * countWords(block.text)
  }
  return { set, words }
}
