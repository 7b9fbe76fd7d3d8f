import { promises } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { nodeProcesses } from '../../main/adapters/node-processes.ts'
import { readPdfPlaces } from '../../main/adapters/pdf/read-pdf-places.ts'
import { zipArchive } from '../../main/adapters/zip-archive.ts'
import type { Chance, Clock, Host } from '../../main/core/ports/host.ts'
import { Failure } from '../../shared/failures.ts'
import { localSearchIndexes } from './local-search-indexes.ts'
import { readInThisThread } from './read-in-this-thread.ts'

/** A folder of its own, gone when the test is over. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mediation-notebook-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A clock that moves on by a second each time it is asked. */
export function steppingClock(from = Date.UTC(2026, 0, 1)): Clock {
  let now = from
  return { nowMs: () => (now += 1000) }
}

/** Bytes that look random and are the same for the same seed. */
export function seededChance(seed = 1): Chance {
  let state = seed
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state >>> 24
  }
  return { bytes: (count) => Uint8Array.from({ length: count }, next) }
}

/** A host on the real file system, with its data in a folder of its own; the clock, chance and printing are ours. */
export async function aHost(overrides: Partial<Host> = {}): Promise<Host> {
  return {
    program: 'the test',
    dataFolder: join(await temporaryFolder(), 'data'),
    homeFolder: await temporaryFolder(),
    files: promises,
    clock: steppingClock(),
    chance: seededChance(),
    processes: nodeProcesses,
    account: { userName: () => 'tester' },
    articleReader: {
      concurrency: 2,
      read: readInThisThread,
      close: async () => undefined,
    },
    printer: {
      printPdf: async () => {
        throw new Failure('noChromium', { searched: [], system: 'linux' })
      },
    },
    readPdfPlaces,
    archive: zipArchive,
    searchIndexes: localSearchIndexes,
    dossierFontCss: async () => '',
    close: async () => undefined,
    ...overrides,
  }
}
