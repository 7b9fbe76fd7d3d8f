import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { makeParagraph } from '../make-project/prose.ts'
import { Random } from '../make-project/random.ts'
import { scripts } from '../make-project/scripts.ts'
import { makeVocabulary } from '../make-project/vocabulary.ts'
import { paragraphsFrom } from '../support/edited-text.ts'
import { type Carry, type Judged, judge, ladder, markPassages, nothingJudged } from '../support/judge-carried.ts'
import { shown } from '../support/statistics.ts'
import { fuzzyAlone } from './fuzzy-alone.ts'

// Highlights over texts that were edited: how many are placed right, told to be nowhere, placed wrong; in written English
// prose and in made-up words of six scripts. Beside it fuzzy search alone over the whole text, as other annotators do.

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '11,12,13' },
    highlights: { type: 'string', default: '1000' },
    prose: { type: 'string', default: 'tests/fixtures/reprints/pairs.txt' },
  },
})
const seeds = values.seeds.split(',').map(Number)
const highlights = Number(values.highlights)
/** Each report once: of two that are the same, the first. */
const written = readFileSync(values.prose, 'utf8')
  .split(/^=== /m)
  .slice(1)
  .flatMap((pair) => {
    const texts = pair.slice(pair.indexOf('\n')).split(/^---$/m)
    return pair.startsWith('same') ? texts.slice(0, 1) : texts
  })
  .flatMap((text) => text.split(/\n{2,}/))
  .map((text) => text.trim())
  .filter((text) => text.length > 80)

interface Text {
  what: string
  make(random: Random): { texts: string[]; other: () => string }
}

const kinds: Text[] = [
  {
    what: 'written prose',
    make(random) {
      const distinct = [...new Set(written)]
      const texts = Array.from({ length: 60 }, () => distinct.splice(random.below(distinct.length), 1)[0] ?? '')
      const words = written.join(' ').split(/\s+/)
      return { texts: texts.filter(Boolean), other: () => random.pick(words) }
    },
  },
  {
    what: 'made-up words, six scripts',
    make(random) {
      const vocabulary = makeVocabulary(random, random.pick(scripts))
      const texts = Array.from({ length: 60 }, () => makeParagraph(random, vocabulary, []).text)
      return { texts, other: () => random.pickFrequent(vocabulary.words) }
    },
  },
]

const methods: Record<string, Carry> = {
  ladder,
  'fuzzy alone': (_, after, marked) =>
    fuzzyAlone(
      after,
      marked.map(({ quote }) => quote),
    ),
}

function row(what: string, counts: Judged, ms: number): void {
  const all = counts.right + counts.partly + counts.missed + counts.rightlyOrphaned + counts.wrong
  const share = (count: number) => `${((100 * count) / all).toFixed(1)} %`.padStart(7)
  console.log(
    `  ${what.padEnd(16)} right ${share(counts.right)}  partly ${share(counts.partly)}  orphaned: rightly ${share(counts.rightlyOrphaned)}, though there ${share(counts.missed)}  wrong ${share(counts.wrong)} (${counts.wrong}, unasked ${counts.wrongAndExact})  to confirm ${share(counts.toConfirm)}  ${shown(ms / all)} ms each`,
  )
}

console.log(`${highlights} highlights a row and seed, seeds ${seeds.join(', ')}; load ${loadavg()[0]?.toFixed(1)}`)
for (const { what, make } of kinds)
  for (const words of [0, 5, 10, 20]) {
    console.log(
      `${what}, ${words} % of the words edited; paragraphs moved 10 %, left out 8 %, cut 5 %; sentences left out 4 %`,
    )
    const edits = { words, moved: 10, deleted: 8, split: 5, sentences: 4 }
    for (const method of ['ladder', 'fuzzy alone'] as const) {
      const counts = nothingJudged()
      let ms = 0
      for (const seed of seeds) {
        const random = new Random(seed * 100 + words)
        for (let left = highlights; left > 0; left -= 100) {
          const { texts, other } = make(random)
          const paragraphs = paragraphsFrom(texts)
          const marked = markPassages(random, paragraphs, Math.min(100, left))
          const start = performance.now()
          judge(random, paragraphs, { marked, edits, other, into: counts, carry: methods[method] ?? ladder })
          ms += performance.now() - start
        }
      }
      row(method, counts, ms)
    }
  }
