import { Worker } from 'node:worker_threads'
import type { IndexHits, SearchIndex, SearchIndexes } from '../../core/ports/search-index.ts'
import { emptyIndexFolder } from './index-files.ts'
import type { IndexReply, IndexRequest } from './search-index-messages.ts'

/** Enough for the ids of some 500,000 items; without a limit, texts that were indexed lie in memory long after. */
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 }

/** Indexes in workers of this process, one each. A worker that ends by itself fails all that it was asked. */
export function createWorkerSearchIndexes(): SearchIndexes {
  const all = new Set<IndexWorker>()
  return {
    async open(folder, version) {
      const worker = new IndexWorker(() => all.delete(worker))
      all.add(worker)
      try {
        await worker.ask({ name: 'open', args: [folder, version] })
      } catch (error) {
        await worker.end()
        throw error
      }
      return indexIn(worker)
    },
    discard: async (folder) => emptyIndexFolder(folder),
    async close() {
      await Promise.all([...all].map((worker) => worker.end()))
    },
  }
}

function indexIn(worker: IndexWorker): SearchIndex {
  return {
    differing: async (...args) => (await worker.ask({ name: 'differing', args })) as string[], // what the worker answers to it
    forgetUnseen: async () => void (await worker.ask({ name: 'forgetUnseen', args: [] })),
    put: async (...args) => void (await worker.ask({ name: 'put', args })),
    remove: async (...args) => void (await worker.ask({ name: 'remove', args })),
    search: async (...args) => (await worker.ask({ name: 'search', args })) as IndexHits, // what the worker answers to it
    position: async () => (await worker.ask({ name: 'position', args: [] })) as string | null, // what the worker answers to it
    remember: async (...args) => void (await worker.ask({ name: 'remember', args })),
    async close() {
      await worker.ask({ name: 'close', args: [] }).finally(() => worker.end())
    },
  }
}

type Asked = IndexRequest extends infer Request
  ? Request extends IndexRequest
    ? Omit<Request, 'number'>
    : never
  : never

class IndexWorker {
  readonly #worker = new Worker(new URL('./search-index-worker.js', import.meta.url), { resourceLimits })
  readonly #waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>()
  #number = 0

  constructor(onEnd: () => void) {
    const endAll = (reason: string) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(reason))
      this.#waiting.clear()
      onEnd()
    }
    this.#worker.on('message', (reply: IndexReply) => this.#settle(reply))
    this.#worker.on('error', (error) => endAll(error.message))
    this.#worker.on('exit', () => endAll('the worker of the search index ended'))
    this.#worker.unref()
  }

  ask(request: Asked): Promise<unknown> {
    const number = ++this.#number
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject })
      this.#worker.ref() // an idle worker does not keep the process alive, a busy one does
      this.#worker.postMessage({ number, ...request })
    })
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }

  #settle(reply: IndexReply): void {
    const waiting = this.#waiting.get(reply.number)
    this.#waiting.delete(reply.number)
    if (this.#waiting.size === 0) this.#worker.unref()
    if ('error' in reply) waiting?.reject(new Error(reply.error))
    else waiting?.resolve(reply.result)
  }
}
