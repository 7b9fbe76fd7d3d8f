import { getDocument, type PDFDocumentProxy, PDFWorker, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

/**
 * Opens a PDF with pdf.js, in a worker that ends with the signal. Nothing else is fetched: our PDFs embed their fonts,
 * and hold no images that would need the decoders in WebAssembly. Takes the bytes over.
 */
export async function openPdf(data: Uint8Array<ArrayBuffer>, signal: AbortSignal): Promise<PDFDocumentProxy> {
  signal.throwIfAborted()
  // Made here because pdf.js would start a worker of another scheme than http from a blob, which our policy refuses.
  const port = new Worker(workerUrl, { type: 'module' })
  const worker = PDFWorker.create({ port })
  const task = getDocument({ data, worker, isEvalSupported: false, useWasm: false, verbosity: VerbosityLevel.ERRORS })
  signal.addEventListener('abort', () => {
    void task.destroy().finally(() => {
      worker.destroy()
      port.terminate()
    })
  })
  return task.promise
}
