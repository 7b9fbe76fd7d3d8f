import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import { encodeLine } from '../../../main/core/store/line.ts'
import { ProjectStore } from '../../../main/core/store/project-store.ts'
import { collectionOf } from '../../../main/core/store/state.ts'
import { benchHost } from '../support/bench-host.ts'
import { given, memoryNow, report } from '../support/measured-process.ts'
import { percentile } from '../support/statistics.ts'
import { newHighlight } from './new-highlight.ts'
import { openSqlite } from './sqlite.ts'

// Makes changes one after another, each waited for until it is on the disk, and then some at once.

const [how = '', path = '', dataFolder = '', count = '300'] = given
const changes = Number(count)
const burstSize = 1_000

/** One way to make a change durable. */
interface Way {
  change(): unknown
  burst: (() => Promise<unknown>) | null
  end(): unknown
}

async function storeWay(): Promise<Way> {
  const store = await ProjectStore.openForWriting(benchHost(dataFolder), path, 'bench')
  const [coderId = ''] = collectionOf(store.state, 'coder').keys()
  const [articleId = ''] = collectionOf(store.state, 'article').keys()
  const change = () => {
    const op = { c: 'highlight' as const, id: store.newId('highlight'), set: newHighlight(articleId, coderId) }
    return store.commit({ label: 'highlight.add', coderId, ops: [op] })
  }
  const burst = () => Promise.all(Array.from({ length: burstSize }, change))
  return { change, burst, end: () => store.close() }
}

/** As little as a durable change can be: its line appended and synced. */
function bareWay(): Way {
  const file = openSync(join(dataFolder, 'bare.ndjson'), 'a')
  const op = { c: 'highlight', id: 'h_0000bench', set: newHighlight('ar_0000', 'c_0000') }
  const line = encodeLine({ v: 1, t: '01k9x3f2a7-0000-w3kq81zd', by: 'c_0000', label: 'highlight.add', ops: [op] })
  const change = () => {
    writeSync(file, line)
    fdatasyncSync(file)
  }
  return { change, burst: null, end: () => closeSync(file) }
}

/** lowdb as it comes: all records in one JSON file. */
async function lowdbWay(): Promise<Way> {
  const db = new Low<{ highlight: Record<string, unknown> }>(new JSONFile(path), { highlight: {} })
  await db.read()
  let next = 0
  const change = () =>
    db.update(({ highlight }) => {
      highlight[`h_bench${next++}`] = newHighlight('ar_0000', 'c_0000')
    })
  return { change, burst: null, end: () => undefined }
}

function sqliteWay(): Way {
  const db = openSqlite(path)
  const insert = db.prepare('INSERT INTO record VALUES (?, ?, ?)')
  let next = Date.now() * 1000
  const change = () => insert.run(['highlight', `h_${next++}`, JSON.stringify(newHighlight('ar_0000', 'c_0000'))])
  return { change, burst: null, end: () => [insert.finalize(), db.close()] }
}

const ways: Record<string, () => Way | Promise<Way>> = {
  store: storeWay,
  bare: bareWay,
  lowdb: lowdbWay,
  sqlite: sqliteWay,
}
const way = await ways[how]?.()
if (!way) throw new Error(`There is no way ‘${how}’.`)
for (let warmUp = 0; warmUp < Math.min(30, changes / 3); warmUp++) await way.change()
const times: number[] = []
for (let done = 0; done < changes; done++) {
  const before = performance.now()
  await way.change()
  times.push(performance.now() - before)
}
const beforeBurst = performance.now()
await way.burst?.()
const burstMs = way.burst ? performance.now() - beforeBurst : Number.NaN
const figures = { p50: percentile(times, 0.5), p95: percentile(times, 0.95), ...(way.burst ? { burstMs } : {}) }
await way.end()
report({ ...figures, ...memoryNow() })
