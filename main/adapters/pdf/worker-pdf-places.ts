import { Worker } from 'node:worker_threads'
import type { PdfPlaces, ReadPdfPlaces } from '../../core/ports/pdf-places.ts'

/**
 * Reads the places in a PDF in a thread of its own: other calls go on meanwhile, and pdf.js, which takes the utility
 * process of Electron for a web page and fails there, finds itself in Node.
 */
export const readPdfPlacesInWorker: ReadPdfPlaces = (pdf) =>
  new Promise<PdfPlaces>((resolve, reject) => {
    const worker = new Worker(new URL('./pdf-places-worker.js', import.meta.url), { workerData: pdf })
    worker.once('message', (places: PdfPlaces) => {
      resolve(places)
      void worker.terminate()
    })
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the reader of the PDF ended by itself')))
  })
