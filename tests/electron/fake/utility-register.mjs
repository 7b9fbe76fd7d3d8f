import { register } from 'node:module'
import { isMainThread } from 'node:worker_threads'

// Started with `--import` in a utility process: gives it `process.parentPort`; its workers have none.
register('./resolve-electron.mjs', import.meta.url)
if (isMainThread) await import('./utility-child.ts')
