import { randomBytes } from 'node:crypto'
import { promises } from 'node:fs'
import type { FileSystem } from '../core/ports/file-system.ts'
import type { Chance } from '../core/ports/host.ts'
import { nodeProcesses } from './node-processes.ts'
import type { ExchangeHost } from './serving/exchange-folder.ts'

/** The file system of Node. */
export const nodeFiles: FileSystem = promises

/** The system's source of chance. */
export const nodeChance: Chance = { bytes: (count) => randomBytes(count) }

/** The ports of an exchange folder alone: for a shell whose core runs in another process. */
export function nodeExchangeHost(dataFolder: string): ExchangeHost {
  return { dataFolder, files: nodeFiles, processes: nodeProcesses, chance: nodeChance }
}
