import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ProjectIndex } from '../../../main/core/search/index/project-index.ts'
import { type SearchRequest, searchProject } from '../../../main/core/search/search-project.ts'
import { searchPlaces } from '../../../shared/rows/search.ts'
import { type Figures, given, memoryNow, report } from '../support/measured-process.ts'
import { openStore } from './open-store.ts'
import { type BenchQuery, drawQueries } from './queries.ts'
import { timeQueries } from './time-queries.ts'

// Builds the index of a project and asks it: the whole answer, with rows in their context and facets.
// Arguments: the project, the data folder, how many queries of a kind.

const [project = '', data = '', count = '40'] = given
rmSync(data, { recursive: true, force: true })

async function opened(): Promise<{ store: Awaited<ReturnType<typeof openStore>>; index: ProjectIndex; ms: number }> {
  const store = await openStore(project, data)
  const start = performance.now()
  const index = new ProjectIndex(store, 3_600_000)
  await index.bringInStep()
  if (index.state.state !== 'ready') throw new Error(`the index is not ready: ${String(index.failure)}`)
  return { store, index, ms: performance.now() - start }
}

const first = await opened()
const figures: Figures = { 'build s': first.ms / 1000 }
await first.index.end()
await first.store.close()
const folder = join(first.store.dataPath, 'search')
figures['disk MB'] = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / 1e6
const { store, index, ms } = await opened()
figures['reopen ms'] = ms
const queries = await drawQueries(store, Number(count))
const articles: SearchRequest = {
  query: '',
  in: ['articles'],
  facets: {},
  sort: 'relevance',
  lastWord: 'whole',
  offset: 0,
  limit: 20,
}
const ask = (request: SearchRequest) => async (query: BenchQuery) => {
  const { answeredBy } = await searchProject({ store, index }, { ...request, ...query })
  if (answeredBy !== 'index') throw new Error(`answered by ${answeredBy}`)
}
for (const [kind, all] of [...Object.entries(queries.words), ...Object.entries(queries.ours)]) {
  Object.assign(figures, await timeQueries(kind, all, ask(articles)))
  Object.assign(figures, await timeQueries(`${kind}, everywhere`, all, ask({ ...articles, in: searchPlaces })))
}
Object.assign(figures, memoryNow())
await index.end()
await store.close()
await store.host.searchIndexes.close()
report(figures)
