import { searchProject } from '../../../main/core/search/search-project.ts'
import { type Figures, given, memoryNow, report } from '../support/measured-process.ts'
import { openStore } from './open-store.ts'
import { drawQueries } from './queries.ts'
import { timeQueries } from './time-queries.ts'

// The same queries by the plain scan, which reads all texts for each. Arguments: as of index-process, then how many of them are asked.

const [project = '', data = '', count = '40', asked = '3'] = given
const store = await openStore(project, data)
const queries = await drawQueries(store, Number(count))
const figures: Figures = {}
/** The others read as many texts as those of the same words. */
const scannedToo = ['word with a tag', 'tag'] as const
for (const [kind, all] of [
  ...Object.entries(queries.words),
  ...scannedToo.map((kind) => [kind, queries.ours[kind]] as const),
])
  Object.assign(
    figures,
    await timeQueries(
      kind,
      all.slice(0, Number(asked)),
      (query) =>
        searchProject(
          { store, index: null },
          { in: ['articles'], facets: {}, sort: 'relevance', offset: 0, limit: 20, ...query },
        ),
      'asked once',
    ),
  )
Object.assign(figures, memoryNow())
await store.close()
report(figures)
