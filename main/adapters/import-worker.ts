import { parentPort } from 'node:worker_threads'
import { ImportFailure } from '../core/import/import-failure.ts'
import { readFileContent } from '../core/import/read-file-content.ts'
import type { ImportProgress, ImportReply, ImportRequest } from './import-messages.ts'
import { readPdf } from './pdf/read-pdf.ts'

// Entry of the import worker: one file in, one reply out; on the way a word when it begins and for each page of a PDF.

const tellProgress = () => parentPort?.postMessage({ progress: true } satisfies ImportProgress)

async function replyTo(request: ImportRequest): Promise<ImportReply> {
  try {
    return {
      content: await readFileContent(request, {
        readPdf: (bytes, limitPages) => readPdf(bytes, limitPages, tellProgress),
      }),
    }
  } catch (error) {
    if (error instanceof ImportFailure) return { refusal: { code: error.code, data: error.data } }
    return { bug: error instanceof Error ? error.message : String(error) }
  }
}

parentPort?.on('message', async (request: ImportRequest) => {
  tellProgress() // the file's time begins now, not while the worker was starting
  parentPort?.postMessage(await replyTo(request))
})
