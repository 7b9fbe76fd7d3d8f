import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { type Figures, measure } from '../support/measured-process.ts'
import { median, shown } from '../support/statistics.ts'

// npm run bench import [-- --pages 1000 --workers 2 --rounds 1]
// Saved web pages through the app's pool of workers, beside Readability 0.6 with jsdom 26.1 in a pool of as many. The
// pages are those of the folder that IMPORT_BENCH names (its pages/ and dates/, repeated up to the number), or made up.

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '1000' },
    workers: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '1' },
  },
})
const folder = process.env.IMPORT_BENCH ?? ''
console.log(folder ? `pages of ${folder}, repeated` : 'made-up pages: IMPORT_BENCH names no folder')

const contestants = ['own', 'readability'] as const
const rounds: Record<(typeof contestants)[number], Figures[]> = { own: [], readability: [] }
for (let round = 0; round < Number(values.rounds); round++) {
  for (const name of contestants) {
    const before = loadavg()[0] ?? 0
    const figures = measure('import-process', name, values.pages, values.workers, folder)
    rounds[name].push(figures)
    console.log(`round ${round + 1}, ${name}: load ${before.toFixed(1)} to ${loadavg()[0]?.toFixed(1)}`, figures)
  }
}
console.log(`\n| ${values.pages} pages, ${values.workers} workers | app | readability + jsdom |\n|---|---|---|`)
for (const name of Object.keys(rounds.own[0] ?? {})) {
  const middle = (all: readonly Figures[]) => shown(median(all.flatMap((figures) => figures[name] ?? [])))
  console.log(`| ${name} | ${middle(rounds.own)} | ${middle(rounds.readability)} |`)
}
