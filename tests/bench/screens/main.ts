import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { makeProject } from '../make-project/make-project.ts'
import { type Figures, measure } from '../support/measured-process.ts'
import { median, shown } from '../support/statistics.ts'

// npm run bench screens [-- --rounds 5] [--articles 10000] [--project DIR]
// What core needs for the answers behind each screen, in process, on a large project: the first time after opening, and
// again after one more highlight. Medians of fresh processes; processor time, which other work on the machine hardly
// changes, and not time on the clock.

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    articles: { type: 'string', default: '10000' },
    /** A project that is there already; it is not changed. */
    project: { type: 'string' },
  },
})
const work = mkdtempSync(join(tmpdir(), 'mediation-notebook-bench-'))
const rows = new Map<string, number[]>()

/** A copy to be changed; texts and originals are lent by the one it is made from. */
function copyOf(project: string): string {
  const copy = join(work, 'copy')
  mkdirSync(copy)
  for (const part of ['project.json', 'ops']) cpSync(join(project, part), join(copy, part), { recursive: true })
  for (const part of ['articles', 'files']) symlinkSync(join(project, part), join(copy, part))
  return copy
}

function note(figures: Figures): void {
  for (const [name, value] of Object.entries(figures)) rows.set(name, [...(rows.get(name) ?? []), value])
}

try {
  const project = values.project ? resolve(values.project) : join(work, 'project')
  if (!existsSync(project)) makeProject({ folder: project, articles: Number(values.articles), highlights: 10, seed: 1 })
  const copy = copyOf(project)
  for (let round = 0; round < Number(values.rounds); round++) {
    note(measure('screens-process', copy, join(work, 'data')))
    console.log(`round ${round + 1} of ${values.rounds}, load ${loadavg()[0]?.toFixed(1)}`)
  }
  console.log(`\n| | median of ${values.rounds} |\n|---|---|`)
  for (const [name, all] of rows) console.log(`| ${name} | ${shown(median(all))} |`)
} finally {
  rmSync(work, { recursive: true, force: true })
}
