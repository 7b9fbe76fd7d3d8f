import { createWorkerArticleReader } from '../../../main/adapters/worker-article-reader.ts'
import { given, memoryNow, report } from '../support/measured-process.ts'
import { createReadabilityPool } from './readability-pool.ts'
import { type PageFile, savedPages } from './saved-pages.ts'

// All pages through one of the two pools, as many at once as it has workers. A few pages go first, unmeasured.

const [contestant, count = '1000', workers = '2', folder = ''] = given
const concurrency = Number(workers)
const pages = await savedPages(folder, Number(count))

const reader =
  contestant === 'own' ? createWorkerArticleReader({ workers: concurrency }) : createReadabilityPool(concurrency)
const longest: number[] = []
let failed = 0

async function readAll(files: readonly PageFile[]): Promise<void> {
  let next = 0
  const takeTurns = async () => {
    for (let file = files[next++]; file; file = files[next++]) {
      const start = performance.now()
      await reader.read(file, {}).catch(() => failed++)
      longest.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: concurrency }, takeTurns))
}

await readAll(pages.slice(0, 40))
longest.length = 0
failed = 0
const cpuBefore = process.cpuUsage()
const start = performance.now()
await readAll(pages)
const ms = performance.now() - start
const { user, system } = process.cpuUsage(cpuBefore)
const { peakMB = 0 } = memoryNow()
report({
  'pages a second': (pages.length / ms) * 1000,
  'CPU ms a page': (user + system) / 1000 / pages.length,
  'pages a CPU second, times two': (pages.length / ((user + system) / 1e6)) * 2,
  'slowest page, ms': Math.max(...longest),
  'peak memory, MB': peakMB,
  'of it the pages themselves, MB': pages.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6,
  'without text': failed,
})
await reader.close()
