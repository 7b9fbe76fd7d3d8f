import search from 'approx-string-match'
import type { Carried } from '../../../main/core/anchor/carry-over.ts'
import { runningTextOf, targetsOf } from '../../../main/core/annotate/article-text.ts'
import type { Block } from '../../../shared/model/block.ts'
import type { Quote } from '../../../shared/model/highlight.ts'

/** The best match of the words alone anywhere in the text, of several the one whose neighbours fit best; no threshold but half the length. */
export function fuzzyAlone(after: readonly Block[], quotes: readonly Quote[]): Carried[] {
  const running = runningTextOf(after)
  return quotes.map((quote) => {
    const { exact, prefix } = quote
    const matches = search(running.text, exact, Math.min(256, Math.floor(exact.length / 2)))
    const neighbours = (start: number) => {
      const before = running.text.slice(Math.max(0, start - prefix.length), start)
      let same = 0
      while (same < before.length && before.at(-1 - same) === prefix.at(-1 - same)) same++
      return same
    }
    const [best] = matches.sort((a, b) => neighbours(b.start) - neighbours(a.start))
    if (!best) return { outcome: 'orphan' }
    const target = targetsOf(running, best.start, best.end)
    const outcome = running.text.slice(best.start, best.end) === exact ? 'exact' : 're-anchored'
    return { outcome, target, quote, similarity: 1 - best.errors / exact.length }
  })
}
