import type { Target } from '../../shared/model/highlight.ts'
import { type TextBlock, wordsAt } from '../../shared/reader/target.ts'

const longest = 60

/** The words at a place, cut short in their middle to fit on a button. */
export function selectedWords(blocks: readonly TextBlock[], target: readonly Target[]): string {
  const words = wordsAt(blocks, target).trim()
  return words.length <= longest ? words : `${words.slice(0, longest / 2)}…${words.slice(-longest / 3)}`
}
