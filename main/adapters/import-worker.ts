import { parentPort } from 'node:worker_threads'
import { extractArticle } from '../core/import/extract-article.ts'
import { ImportFailure } from '../core/import/import-failure.ts'
import type { ImportReply, ImportRequest } from './import-messages.ts'

// Entry of the import worker: one file in, one reply out.

function replyTo(request: ImportRequest): ImportReply {
  try {
    return { extraction: extractArticle(request) }
  } catch (error) {
    if (error instanceof ImportFailure) return { failure: { code: error.code, data: error.data } }
    return { bug: error instanceof Error ? error.message : String(error) }
  }
}

parentPort?.on('message', (request: ImportRequest) => parentPort?.postMessage(replyTo(request)))
