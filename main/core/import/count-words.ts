import { type Block, isHiddenByDefault } from '../../../shared/model/block.ts'

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’\u200c-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu

/** Runs of letters and digits, joined across apostrophe, hyphen and zero-width non-joiner. */
export function countWords(text: string): number {
  let words = 0
  for (const _ of text.matchAll(wordPattern)) words++
  return words
}

/** Words in the blocks that a reader sees by default. */
export function countVisibleWords(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => (isHiddenByDefault(block.type) ? sum : sum + countWords(block.text)), 0)
}
