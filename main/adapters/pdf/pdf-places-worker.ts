import { parentPort, workerData } from 'node:worker_threads'
import { readPdfPlaces } from './read-pdf-places.ts'

// Entry of the worker that reads one PDF. What it throws ends it and is heard outside.

parentPort?.postMessage(await readPdfPlaces(workerData))
