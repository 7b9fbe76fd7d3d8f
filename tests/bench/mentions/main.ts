import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { makeProject } from '../make-project/make-project.ts'
import { type Figures, measure } from '../support/measured-process.ts'
import { median, shown } from '../support/statistics.ts'

// npm run bench mentions [-- --project DIR] [--articles 10000] [--names 500] [--rounds 3]
// Names of actors in all articles: our map of first words beside one regular expression and indexOf, on the same
// normalised texts in memory; then with normalising, and as the app does it from the disk with all names there are.

const { values } = parseArgs({
  options: {
    project: { type: 'string' },
    articles: { type: 'string', default: '10000' },
    names: { type: 'string', default: '500' },
    rounds: { type: 'string', default: '3' },
  },
})
const work = mkdtempSync(join(tmpdir(), 'mediation-notebook-bench-'))
const ways = ['map', 'regex', 'indexOf', 'original', 'disk']
const rows = new Map<string, Figures[]>(ways.map((way) => [way, []]))
try {
  const folder = values.project ? resolve(values.project) : join(work, 'project')
  if (!values.project) makeProject({ folder, articles: Number(values.articles), highlights: 1, seed: 1 })
  console.log(`${new Date().toISOString()} Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`)
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const way of ways) rows.get(way)?.push(measure('scan-process', way, folder, join(work, 'data'), values.names))
    console.log(`round ${round + 1} of ${values.rounds}, load ${loadavg()[0]?.toFixed(1)}`)
  }
  const names = ['ms', 'cpuMs', 'hits', 'plain', 'names', 'millionUnits', 'rssMB']
  console.log(`\n| | ${names.join(' | ')} |\n|${'---|'.repeat(names.length + 1)}`)
  for (const [way, all] of rows)
    console.log(
      `| ${way} | ${names.map((name) => shown(median(all.flatMap((each) => each[name] ?? [])))).join(' | ')} |`,
    )
} finally {
  rmSync(work, { recursive: true, force: true })
}
