import { parentPort } from 'node:worker_threads'
import type { IndexReply, IndexRequest } from './search/search-index-messages.ts'
import { SqliteSearchIndex } from './search/sqlite-search-index.ts'

// Entry of the worker of one search index: one call in, one answer out, in their order.

let index: SqliteSearchIndex | null = null

function answer(request: IndexRequest): unknown {
  if (request.name === 'open') {
    index = SqliteSearchIndex.open(...request.args)
    return null
  }
  if (!index) throw new Error('the index is not open')
  switch (request.name) {
    case 'differing':
      return index.differing(...request.args)
    case 'forgetUnseen':
      return index.forgetUnseen()
    case 'put':
      return index.put(...request.args)
    case 'remove':
      return index.remove(...request.args)
    case 'search':
      return index.search(...request.args)
    case 'position':
      return index.position()
    case 'remember':
      return index.remember(...request.args)
    case 'close':
      return index.close()
  }
}

function replyTo(request: IndexRequest): IndexReply {
  const { number } = request
  try {
    return { number, result: answer(request) ?? null }
  } catch (error) {
    return { number, error: error instanceof Error ? error.message : String(error) }
  }
}

parentPort?.on('message', (request: IndexRequest) => parentPort?.postMessage(replyTo(request)))
