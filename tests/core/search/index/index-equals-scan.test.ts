import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { findItems, type Searched } from '../../../../main/core/search/find-items.ts'
import { gatherText } from '../../../../main/core/search/gather-text.ts'
import { ProjectIndex } from '../../../../main/core/search/index/project-index.ts'
import { ProjectStore } from '../../../../main/core/store/project-store.ts'
import { foundKinds } from '../../../../shared/rows/search.ts'
import { parseQuery } from '../../../../shared/search/parse-query.ts'
import { makeProject } from '../../../bench/make-project/make-project.ts'
import { Random } from '../../../bench/make-project/random.ts'
import { aHost, temporaryFolder } from '../../../support/test-host.ts'
import { queryStuff, randomQuery } from '../random-queries.ts'

const queries = 200

/** A made-up project in six languages and four scripts, with its index. */
async function anIndexedProject() {
  const folder = join(await temporaryFolder(), 'project')
  makeProject({ folder, articles: 60, highlights: 6, seed: 7 })
  const store = await ProjectStore.openForWriting(await aHost(), folder, 'Tester')
  const index = new ProjectIndex(store)
  onTestFinished(async () => {
    await index.end()
    await store.close()
  })
  await index.bringInStep()
  return { store, index }
}

async function answer(searched: Searched, query: string) {
  const { found, answeredBy } = await findItems(searched, gatherText(parseQuery(query)), foundKinds)
  return { ids: found.map(({ item }) => `${item.kind} ${item.id}`).sort(), answeredBy }
}

test('the index finds what the scan finds, for random queries in every script', { timeout: 120_000 }, async () => {
  const { store, index } = await anIndexedProject()
  expect([index.failure, index.state.state]).toEqual([null, 'ready'])
  const stuff = await queryStuff(store)
  const random = new Random(11)
  let finding = 0
  for (let number = 0; number < queries; number++) {
    const query = randomQuery(random, stuff)
    const indexed = await answer({ store, index }, query)
    const scanned = await answer({ store, index: null }, query)
    expect({ query, ids: indexed.ids }).toEqual({ query, ids: scanned.ids })
    expect(indexed.answeredBy).toBe('index')
    if (scanned.ids.length > 0) finding++
  }
  expect(finding).toBeGreaterThan(queries / 2)
})
