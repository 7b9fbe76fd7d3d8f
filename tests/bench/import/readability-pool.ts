import { Worker } from 'node:worker_threads'
import type { PageFile } from './saved-pages.ts'

/** Readability with jsdom in as many workers, one page at a time each. */
export function createReadabilityPool(workers: number) {
  const all = Array.from({ length: workers }, () => new Worker(new URL('./readability-worker.js', import.meta.url)))
  const idle = [...all]
  return {
    /** The length of the page's text. Rejects where Readability finds none. */
    async read({ bytes }: PageFile): Promise<number> {
      const worker = idle.pop()
      if (!worker) throw new Error('more pages at once than workers')
      const units = await new Promise<number>((resolve, reject) => {
        worker.once('message', resolve).once('error', reject)
        worker.postMessage(bytes)
      })
      worker.removeAllListeners('error')
      idle.push(worker)
      if (units === 0) throw new Error('no text')
      return units
    },
    async close(): Promise<void> {
      await Promise.all(all.map((worker) => worker.terminate()))
    },
  }
}
