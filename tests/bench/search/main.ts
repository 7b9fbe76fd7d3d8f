import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { makeProject } from '../make-project/make-project.ts'
import { type Figures, measure } from '../support/measured-process.ts'
import { median, shown } from '../support/statistics.ts'

// npm run bench search [-- --project DIR] [--articles 10000] [--queries 40] [--scanned 3] [--rounds 3]
// Our index, the plain scan and MiniSearch, each in a fresh process, one after another in each round.

const { values } = parseArgs({
  options: {
    /** A project to search; one is made where none is named. It is not changed, but for the daily work of a writer. */
    project: { type: 'string' },
    articles: { type: 'string', default: '10000' },
    queries: { type: 'string', default: '40' },
    scanned: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '3' },
  },
})
const work = mkdtempSync(join(tmpdir(), 'mediation-notebook-bench-'))
const results = new Map<string, Figures[]>()

function add(name: string, figures: Figures): void {
  results.set(name, [...(results.get(name) ?? []), figures])
}

function printTable(): void {
  const engines = [...results.keys()]
  const rows = [...new Set([...results.values()].flatMap((all) => all.flatMap(Object.keys)))]
  console.log(`\n| | ${engines.join(' | ')} |\n|${'---|'.repeat(engines.length + 1)}`)
  for (const row of rows) {
    const cells = engines.map((engine) =>
      shown(median((results.get(engine) ?? []).flatMap((figures) => figures[row] ?? []))),
    )
    console.log(`| ${row} | ${cells.join(' | ')} |`)
  }
}

try {
  const folder = values.project ? resolve(values.project) : join(work, 'project')
  if (!values.project) makeProject({ folder, articles: Number(values.articles), highlights: 10, seed: 1 })
  const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 1e9)} GB`
  console.log(`${new Date().toISOString()} ${machine}, load ${loadavg()[0]?.toFixed(1)}`)
  for (let round = 1; round <= Number(values.rounds); round++) {
    const data = join(work, `data-${round}`)
    mkdirSync(data)
    add('index', measure('index-process', folder, data, values.queries))
    add('MiniSearch', measure('minisearch-process', folder, data, values.queries))
    if (round === 1) add('scan', measure('scan-process', folder, data, values.queries, values.scanned))
    console.log(`round ${round} of ${values.rounds}, load ${loadavg()[0]?.toFixed(1)}`)
  }
  printTable()
} finally {
  rmSync(work, { recursive: true, force: true })
}
