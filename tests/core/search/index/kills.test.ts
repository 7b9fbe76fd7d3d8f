import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import type { Host } from '../../../../main/core/ports/host.ts'
import { findItems, type Searched } from '../../../../main/core/search/find-items.ts'
import { ProjectIndex } from '../../../../main/core/search/index/project-index.ts'
import { articlesOf } from '../../../../main/core/store/project-records.ts'
import { ProjectStore } from '../../../../main/core/store/project-store.ts'
import { foundKinds } from '../../../../shared/rows/search.ts'
import { parseQuery } from '../../../../shared/search/parse-query.ts'
import { makeProject } from '../../../bench/make-project/make-project.ts'
import { Random } from '../../../bench/make-project/random.ts'
import { aHost, temporaryFolder } from '../../../support/test-host.ts'
import { queryStuff } from '../random-queries.ts'

const script = resolve(import.meta.dirname, 'child-indexer.ts')

/** Runs a process that is killed in the middle of its nth batch. Tells by which signal it ended. */
function killedWhileIndexing(dataFolder: string, folder: string, batch: number): NodeJS.Signals | null {
  const args = ['--import', 'tsx', script, dataFolder, folder, String(batch)]
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).signal
}

async function idsOf(searched: Searched, word: string): Promise<string[]> {
  const { found } = await findItems(searched, parseQuery(`"${word}"`), foundKinds)
  return found.map(({ item }) => `${item.kind} ${item.id}`).sort()
}

test('after processes were killed while they indexed, the next one searches at once and indexes on', {
  timeout: 240_000,
}, async () => {
  const folder = join(await temporaryFolder(), 'project')
  makeProject({ folder, articles: 120, highlights: 4, seed: 3 })
  const host = await aHost({ clock: { nowMs: () => Date.now() } })
  const random = new Random(2)
  for (const batch of [1, 2, 4, 1]) {
    expect(killedWhileIndexing(host.dataFolder, folder, batch)).toBe('SIGKILL')
    const store = await ProjectStore.openForWriting(host, folder, 'Tester')
    expect(existsSync(join(store.dataPath, 'search', 'index.sqlite.lock'))).toBe(true)
    const { texts } = await queryStuff(store)
    const words = Array.from({ length: 5 }, () => random.pick(random.pick(texts)).replace(/"/g, ''))
    const index = new ProjectIndex(store, 3_600_000) // not before it is told to
    const compare = async () => {
      for (const word of words)
        expect(await idsOf({ store, index }, word)).toEqual(await idsOf({ store, index: null }, word))
    }
    await compare()
    if (batch === 4) {
      const put = countPuts(host)
      await index.bringInStep()
      expect(put()).toBeLessThan(index.state.of) // it went on where the killed ones had come to
      expect([index.failure, index.state.state]).toEqual([null, 'ready'])
      await compare()
      await store.commit({ label: 'article.edit', coderId: 'c_0001', ops: [newTitle(store)] })
    }
    await index.end()
    await store.close()
  }
})

/** Tells how many texts are put into indexes that are opened from now on. */
function countPuts(host: Host): () => number {
  let count = 0
  const { open } = host.searchIndexes
  host.searchIndexes = {
    ...host.searchIndexes,
    async open(...args) {
      const index = await open(...args)
      const put: typeof index.put = (kind, texts) => {
        count += texts.length
        return index.put(kind, texts)
      }
      return { ...index, put }
    },
  }
  return () => count
}

/** So that the next process has something to index. */
function newTitle({ state }: ProjectStore) {
  const [id = ''] = articlesOf(state).keys()
  return { c: 'article' as const, id, set: { title: 'Another title' } }
}
