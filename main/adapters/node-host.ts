import { homedir, userInfo } from 'node:os'
import type { Host } from '../core/ports/host.ts'
import type { Printer } from '../core/ports/printer.ts'
import { dossierFontCss } from './dossier-fonts.ts'
import { nodeChance, nodeFiles } from './node-ports.ts'
import { nodeProcesses } from './node-processes.ts'
import { readPdfPlacesInWorker } from './pdf/worker-pdf-places.ts'
import { createChromiumPrinter } from './printer/chromium-printer.ts'
import { createWorkerSearchIndexes } from './search/worker-search-indexes.ts'
import { createWorkerArticleReader } from './worker-article-reader.ts'
import { zipArchive } from './zip-archive.ts'

function userName(): string {
  try {
    return userInfo().username
  } catch {
    return 'unknown' // an account without an entry, as in some containers
  }
}

/** What differs between the shells that run on Node. */
export interface NodeHostOptions {
  /** How the shell is called in messages. */
  program: string
  dataFolder: string
  /** The browser to print with; null to look for one. */
  chromiumPath: string | null
  /** A printer of the shell's own, which then prints instead of a browser. */
  printer?: Printer
}

/** The ports in plain Node. */
export function createNodeHost(options: NodeHostOptions): Host {
  const articleReader = createWorkerArticleReader()
  const searchIndexes = createWorkerSearchIndexes()
  const chromium = createChromiumPrinter({ executablePath: options.chromiumPath })
  return {
    program: options.program,
    dataFolder: options.dataFolder,
    homeFolder: homedir(),
    files: nodeFiles,
    clock: { nowMs: () => Date.now() },
    chance: nodeChance,
    processes: nodeProcesses,
    account: { userName },
    articleReader,
    printer: options.printer ?? chromium,
    readPdfPlaces: readPdfPlacesInWorker,
    archive: zipArchive,
    searchIndexes,
    dossierFontCss,
    async close() {
      await Promise.all([articleReader.close(), searchIndexes.close(), chromium.close()])
    },
  }
}
