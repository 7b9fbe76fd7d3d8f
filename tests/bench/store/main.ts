import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Figures, measure } from '../support/measured-process.ts'
import { median, shown } from '../support/statistics.ts'

// npm run bench store [-- --rounds 5] [--sizes 100,1000,10000] [--changes 300] [--keep DIR]
// Every figure is the median of as many fresh processes as there are rounds; in each round all are run once, in turn.

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    sizes: { type: 'string', default: '100,1000,10000' },
    changes: { type: 'string', default: '300' },
    /** Where the projects are made, and kept for the next time; a folder that goes away where none is named. */
    keep: { type: 'string' },
  },
})
const rounds = Number(values.rounds)
const sizes = values.sizes.split(',').map(Number)
const largest = Math.max(...sizes)
const work = values.keep ? resolve(values.keep) : mkdtempSync(join(tmpdir(), 'mediation-notebook-bench-'))
const placeOf = (size: number) => join(work, String(size))
const scratch = join(work, 'scratch')
const rows = new Map<string, Figures[]>()

function add(name: string, figures: Figures): void {
  rows.set(name, [...(rows.get(name) ?? []), figures])
}

function prepare(size: number): void {
  const place = placeOf(size)
  if (existsSync(join(place, 'records.sqlite'))) return
  rmSync(place, { recursive: true, force: true })
  mkdirSync(place, { recursive: true })
  console.log(`${size} articles:`, measure('prepare-process', place, String(size)))
}

/** The project's own files without texts and originals, to be written to. */
function copyForChanges(size: number): string {
  const copy = join(scratch, `project-${size}`)
  mkdirSync(copy, { recursive: true })
  for (const part of ['project.json', 'ops'])
    cpSync(join(placeOf(size), 'project', part), join(copy, part), { recursive: true })
  for (const part of ['lowdb.json', 'records.sqlite'])
    cpSync(join(placeOf(size), part), join(scratch, `${size}-${part}`))
  return copy
}

function round(number: number, copies: ReadonlyMap<number, string>): void {
  for (const [size, copy] of copies) {
    const place = placeOf(size)
    add(`open ${size}: store`, measure('open-process', 'store', join(place, 'project'), join(scratch, 'data')))
    const withSnapshot = join(scratch, 'with-snapshot')
    rmSync(withSnapshot, { recursive: true, force: true })
    add(`close ${size}: keep a snapshot`, measure('close-process', join(place, 'project'), withSnapshot))
    add(`open ${size}: with the snapshot`, measure('open-process', 'store', join(place, 'project'), withSnapshot))
    add(`open ${size}: JSON.parse`, measure('open-process', 'parse', join(place, 'records.json')))
    add(`change ${size}: store`, measure('change-process', 'store', copy, join(scratch, 'data'), values.changes))
    add(
      `change ${size}: SQLite`,
      measure('change-process', 'sqlite', join(scratch, `${size}-records.sqlite`), scratch, values.changes),
    )
    if (size === 1_000)
      add(
        `change ${size}: lowdb JSONFile`,
        measure('change-process', 'lowdb', join(scratch, `${size}-lowdb.json`), scratch, '30'),
      )
  }
  add('change: bare append + fdatasync', measure('change-process', 'bare', '', scratch, values.changes))
  const base = join(placeOf(largest), 'project')
  add(`merge 10,000 changes into ${largest}`, measure('merge-process', base, join(scratch, 'data'), '10000'))
  if (number === 0) add('an hour of typing', measure('typing-process', join(scratch, 'typing'), join(scratch, 'data')))
}

function printTable(): void {
  const names = [...new Set([...rows.values()].flatMap((all) => all.flatMap(Object.keys)))].filter(
    (each) => each !== 'kept',
  )
  console.log(`\n| | n | ${names.join(' | ')} |\n|${'---|'.repeat(names.length + 2)}`)
  for (const [name, all] of rows) {
    const cells = names.map((each) => shown(median(all.flatMap((figures) => figures[each] ?? []))))
    console.log(`| ${name} | ${all.length} | ${cells.join(' | ')} |`)
  }
}

try {
  for (const size of sizes) prepare(size)
  rmSync(scratch, { recursive: true, force: true })
  mkdirSync(scratch, { recursive: true })
  const copies = new Map(sizes.map((size) => [size, copyForChanges(size)]))
  spawnSync('sync') // so that writing the copies out is not measured with the changes
  const [load = 0] = loadavg()
  console.log(
    `${new Date().toISOString()} Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 1e9)} GB, load ${load.toFixed(1)}`,
  )
  for (let number = 0; number < rounds; number++) {
    round(number, copies)
    console.log(`round ${number + 1} of ${rounds}, load ${loadavg()[0]?.toFixed(1)}`)
  }
  printTable()
} finally {
  rmSync(values.keep ? scratch : work, { recursive: true, force: true })
}
