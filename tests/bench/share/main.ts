import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Figures, measure } from '../support/measured-process.ts'
import { median, shown } from '../support/statistics.ts'

// npm run bench share -- --project DIR [--changes 10000] [--rounds 3]
// Backups of a project, and merging a colleague's file with so many changes into it. Works on a copy; each round on a
// fresh one and in a fresh process.

const { values } = parseArgs({
  options: {
    project: { type: 'string' },
    changes: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '3' },
  },
})
if (!values.project) {
  console.error('Which project? npm run bench share -- --project DIR [--changes 10000] [--rounds 3]')
  process.exit(2)
}
const work = mkdtempSync(join(tmpdir(), 'mediation-notebook-bench-'))
const base = resolve(values.project)
const file = join(work, 'theirs.mnb')
const rounds: Figures[] = []
try {
  const theirs = join(work, 'theirs')
  cpSync(base, theirs, { recursive: true })
  console.log('their file:', measure('colleague-process', theirs, join(work, 'their-data'), file, values.changes))
  rmSync(theirs, { recursive: true })
  for (let round = 0; round < Number(values.rounds); round++) {
    const [copy, data] = [join(work, 'copy'), join(work, 'data')]
    cpSync(base, copy, { recursive: true })
    rounds.push(measure('merging-process', copy, data, file))
    rmSync(copy, { recursive: true })
    rmSync(data, { recursive: true })
    console.log(`round ${round + 1}, load ${loadavg()[0]?.toFixed(1)}`)
  }
  for (const name of Object.keys(rounds[0] ?? {}))
    console.log(`| ${name} | ${shown(median(rounds.flatMap((figures) => figures[name] ?? [])))} |`)
} finally {
  rmSync(work, { recursive: true, force: true })
}
