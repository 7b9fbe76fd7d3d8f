import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { Failure } from '../../shared/failures.ts'
import type { FileContent, InnerFile } from '../core/import/file-content.ts'
import { readFileParts } from '../core/import/file-part.ts'
import { failureOfRefusal } from '../core/import/refusal-failure.ts'
import type { ArticleReader } from '../core/ports/article-reader.ts'
import type { ImportProgress, ImportReply, ImportRequest } from './import-messages.ts'

// A small pool over node:worker_threads. A worker that takes too long or runs out of memory is ended, and another one
// takes its place: the file that did it fails, the others do not notice.

const limitMs = 15_000
/** A report of hundreds of pages may take longer, as long as page after page is read. */
const longestMs = 120_000
/** For a new worker to load its code and begin: on a busy machine that alone can take as long as a file may. */
const startLimitMs = 45_000
const memoryLimitMb = 512
/** A page is a million short-lived objects: with three times the usual room for them most are gone before they are moved. */
const youngGenerationMb = 48

function failureFrom(fileName: string, reply: Exclude<ImportReply, { content: FileContent }>): Failure {
  return 'bug' in reply
    ? new Failure('importCrashed', { file: fileName, detail: reply.bug })
    : failureOfRefusal(fileName, reply.refusal)
}

function startWorker(): Worker {
  return new Worker(new URL('./import-worker.js', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb, maxYoungGenerationSizeMb: youngGenerationMb },
  })
}

/** Reads articles in workers of this process. They are started when first needed and end with `close`. */
export function createWorkerArticleReader(
  { workers }: { workers: number } = { workers: Math.min(4, availableParallelism()) },
): ArticleReader {
  const concurrency = Math.max(1, workers)
  const idle: Worker[] = []
  const all = new Set<Worker>()
  const waiting: ((worker: Worker) => void)[] = []

  function takeWorker(): Promise<Worker> {
    const free = idle.pop()
    if (free) return Promise.resolve(free)
    if (all.size < concurrency) return Promise.resolve(addWorker())
    return new Promise((resolve) => waiting.push(resolve))
  }
  function addWorker(): Worker {
    const worker = startWorker()
    all.add(worker)
    return worker
  }
  function giveBack(worker: Worker): void {
    const next = waiting.shift()
    if (next) next(worker)
    else idle.push(worker)
  }
  function replace(worker: Worker): void {
    all.delete(worker)
    void worker.terminate()
    const next = waiting.shift()
    if (next) next(addWorker())
  }

  async function readContent({ fileName, bytes }: InnerFile, signal?: AbortSignal): Promise<FileContent> {
    if (signal?.aborted) throw new Failure('cancelled', {})
    const worker = await takeWorker()
    if (signal?.aborted) {
      giveBack(worker)
      throw new Failure('cancelled', {})
    }
    let reply: ImportReply
    try {
      reply = await ask(worker, { fileName, bytes }, signal)
    } catch (error) {
      replace(worker)
      throw error
    }
    giveBack(worker)
    if ('content' in reply) return reply.content
    throw failureFrom(fileName, reply)
  }

  return {
    concurrency,
    read: (file, { signal }) => readFileParts(file, (inner) => readContent(inner, signal)),
    async close() {
      await Promise.all([...all].map((worker) => worker.terminate()))
      all.clear()
      idle.length = 0
    },
  }
}

/** One question to a worker. Rejects when it takes too long, dies, or is no longer wanted; the worker is then of no use. */
function ask(worker: Worker, request: ImportRequest, signal?: AbortSignal): Promise<ImportReply> {
  const { fileName } = request
  const { promise, resolve, reject } = settleable<ImportReply>()
  const crash = (detail: string) => reject(new Failure('importCrashed', { file: fileName, detail }))
  const startedMs = performance.now()
  const timeOut = () => reject(new Failure('importTimedOut', { file: fileName, limitMs }))
  let timer = setTimeout(timeOut, startLimitMs)
  const onMessage = (message: ImportReply | ImportProgress) => {
    if (!('progress' in message)) return resolve(message)
    clearTimeout(timer)
    timer = setTimeout(timeOut, Math.min(limitMs, longestMs - (performance.now() - startedMs)))
  }
  const onError = (error: Error) => crash(error.message)
  const onExit = () => crash('the worker ended')
  const onAbort = () => reject(new Failure('cancelled', {}))
  worker.on('message', onMessage).on('error', onError).on('exit', onExit)
  signal?.addEventListener('abort', onAbort)
  worker.ref() // an idle worker does not keep the process alive, a busy one does
  worker.postMessage(request)
  return promise.finally(() => {
    clearTimeout(timer)
    worker.unref()
    worker.off('message', onMessage).off('error', onError).off('exit', onExit)
    signal?.removeEventListener('abort', onAbort)
  })
}

function settleable<T>() {
  let resolve: (value: T) => void = () => undefined
  let reject: (error: Error) => void = () => undefined
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve
    reject = onReject
  })
  return { promise, resolve, reject }
}
