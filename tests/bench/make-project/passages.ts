import { runningTextOf, visibleBlocks } from '../../../main/core/annotate/article-text.ts'
import { type FoundQuote, quoteBetween } from '../../../main/core/annotate/find-quote.ts'
import { type Tag, tagFieldName } from '../../../shared/model/tag.ts'
import type { Codebook } from './codebook.ts'
import type { Random } from './random.ts'
import type { Source } from './source-text.ts'

/** Chooses passages of a source: a sentence or two of one paragraph, now and then the end of one and the start of the next. */
export function choosePassages(random: Random, source: Source, count: number): FoundQuote[] {
  const running = runningTextOf(visibleBlocks(source.blocks))
  return Array.from({ length: count }, () => {
    const index = random.below(source.paragraphs.length)
    const paragraph = source.paragraphs[index]
    const next = source.paragraphs[index + 1]
    const base = running.startsUtf16[index] ?? 0
    const first = random.pick(paragraph?.sentences ?? [])
    if (next && random.isIn100(2)) {
      const last = paragraph?.sentences.at(-1) ?? first
      const end = (running.startsUtf16[index + 1] ?? 0) + (next.sentences[0]?.end ?? 1)
      return quoteBetween(running, base + last.start, end)
    }
    const longer = paragraph?.sentences.find(({ start }) => start > first.start) ?? first
    const last = random.isIn100(20) ? longer : first
    return quoteBetween(running, base + first.start, base + last.end)
  })
}

/** Chooses what a highlight is tagged with: mostly an actor or two and a theme, now and then an event. */
export function chooseTags(random: Random, { actors, events, themes }: Codebook): Tag[] {
  const tags: Tag[] = []
  if (random.isIn100(80)) tags.push({ kind: 'actor', id: random.pickFrequent(actors) })
  if (random.isIn100(30)) tags.push({ kind: 'actor', id: random.pickFrequent(actors) })
  if (random.isIn100(60)) tags.push({ kind: 'theme', id: random.pickFrequent(themes) })
  if (random.isIn100(10)) tags.push({ kind: 'event', id: random.pick(events) })
  return tags
}

/** Tags as the fields of a highlight. */
export function tagFields(tags: readonly Tag[]): Record<string, true> {
  return Object.fromEntries(tags.map((tag) => [tagFieldName(tag), true as const]))
}
