import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import MiniSearch from 'minisearch'
import { partsOf } from '../../../main/core/search/item-text.ts'
import { itemsOfKind } from '../../../main/core/search/items.ts'
import { tokenTextOf } from '../../../main/core/search/token-text.ts'
import { searchWords } from '../../../shared/search/search-words.ts'
import { type Figures, given, memoryNow, report } from '../support/measured-process.ts'
import { openStore } from './open-store.ts'
import { type BenchQuery, drawQueries } from './queries.ts'
import { timeQueries } from './time-queries.ts'

// The same words in MiniSearch 7, in memory: ids and scores alone, no context and no facets. It knows no phrases; they are
// looked for in the words of what has all of theirs. Arguments: as of index-process.

const [project = '', data = '', count = '40'] = given
const store = await openStore(project, data)
const queries = await drawQueries(store, Number(count))
const split = (text: string) => text.split(' ')
const options = { fields: ['title', 'text'], tokenize: split, processTerm: (term: string) => term }

const start = performance.now()
const built = new MiniSearch<{ id: string; title: string; text: string }>(options)
const texts = new Map<string, string>()
for (const item of itemsOfKind(store.state, 'article')) {
  const { title, text } = tokenTextOf(await partsOf(store, item))
  const words = { id: item.id, title: title.join(' '), text: text.join(' ') }
  texts.set(item.id, ` ${words.title} _ ${words.text} `)
  built.add(words)
}
const figures: Figures = { 'build s': (performance.now() - start) / 1000 }
const file = join(data, 'minisearch.json')
writeFileSync(file, JSON.stringify(built))
figures['disk MB'] = readFileSync(file).length / 1e6
const reopen = performance.now()
const engine = MiniSearch.loadJSON<{ id: string }>(readFileSync(file, 'utf8'), options)
figures['reopen ms'] = performance.now() - reopen

function ask({ query }: BenchQuery) {
  const isPhrase = query.startsWith('"')
  const words = searchWords(query)
  const found = engine.search(words.join(' '), {
    combineWith: 'AND',
    prefix: query.endsWith('*'),
    boost: { title: 4 },
  })
  return isPhrase ? found.filter(({ id }) => texts.get(String(id))?.includes(` ${words.join(' ')} `)) : found
}
for (const [kind, all] of Object.entries(queries.words)) Object.assign(figures, await timeQueries(kind, all, ask))
Object.assign(figures, memoryNow())
await store.close()
report(figures)
