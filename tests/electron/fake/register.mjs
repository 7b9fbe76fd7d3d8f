import { register } from 'node:module'

// Started with `--import`, after tsx: from here on, `electron` is the stand-in, in this process and its workers.
register('./resolve-electron.mjs', import.meta.url)
