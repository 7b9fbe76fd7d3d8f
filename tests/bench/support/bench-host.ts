import { randomBytes } from 'node:crypto'
import { promises } from 'node:fs'
import { homedir } from 'node:os'
import { nodeProcesses } from '../../../main/adapters/node-processes.ts'
import { zipArchive } from '../../../main/adapters/zip-archive.ts'
import type { Clock, Host } from '../../../main/core/ports/host.ts'

const absent = async () => {
  throw new Error('not a part of this benchmark')
}

/** The ports that a store works through, in plain Node; no importing and no printing. */
export function benchHost(dataFolder: string, clock: Clock = { nowMs: () => Date.now() }): Host {
  return {
    program: 'the benchmark',
    dataFolder,
    homeFolder: homedir(),
    files: promises,
    clock,
    chance: { bytes: (count) => randomBytes(count) },
    processes: nodeProcesses,
    account: { userName: () => 'bench' },
    articleReader: { concurrency: 1, read: absent, close: async () => undefined },
    printer: { printPdf: absent },
    readPdfPlaces: absent,
    archive: zipArchive,
    searchIndexes: { open: absent, discard: async () => undefined, close: async () => undefined },
    dossierFontCss: async () => '',
    close: async () => undefined,
  }
}
