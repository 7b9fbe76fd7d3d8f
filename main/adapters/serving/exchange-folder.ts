import { createHash } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Host } from '../../core/ports/host.ts'
import { listOrNone } from '../../core/store/project-folder.ts'
import { base32From } from '../../core/store/stamp.ts'
import { safeFileName } from './safe-file-name.ts'

/** Where files wait on their way between a browser and core, for as long as the host lives. */
export interface ExchangeFolder {
  /** Absolute. */
  path: string
  /** A place of its own for one file, which is not made yet. */
  reserve(fileName: string): Promise<ReservedPlace>
  /** Removes the folder with all that is in it. */
  remove(): Promise<void>
}

/** A place for one file. The file's name is one that every system takes. */
export interface ReservedPlace {
  id: string
  folder: string
  fileName: string
  path: string
}

/** The ports that an exchange folder needs. */
export type ExchangeHost = Pick<Host, 'dataFolder' | 'files' | 'processes' | 'chance'>

/** Makes the exchange folder of this host, and removes those whose host was killed. */
export async function openExchangeFolder(host: ExchangeHost): Promise<ExchangeFolder> {
  const all = join(host.dataFolder, 'exchange')
  await removeStale(host, all)
  const started = await startMark(host, host.processes.pid)
  const own = join(all, `${host.processes.pid}-${started ?? 'unknown'}-${randomName(host)}`)
  await mkdir(own, { recursive: true, mode: 0o700 })
  return {
    path: own,
    async reserve(fileName) {
      const id = randomName(host)
      const folder = join(own, id)
      await mkdir(folder)
      const safe = safeFileName(fileName)
      return { id, folder, fileName: safe, path: join(folder, safe) }
    },
    remove: () => rm(own, { recursive: true, force: true, maxRetries: 5 }), // an upload that was cut off may still be closing
  }
}

function randomName(host: ExchangeHost): string {
  return base32From(host.chance.bytes(16))
}

/** When a process started, fit for a file name; null where it does not run, `unknown` where the system does not say. */
async function startMark(host: ExchangeHost, pid: number): Promise<string | null> {
  const start = await host.processes.startOf(pid)
  if (start === null || start === 'unknown') return start
  return createHash('sha256').update(start).digest('hex').slice(0, 16)
}

/** A folder's name says whose it is: the process's number and when that process started. */
async function removeStale(host: ExchangeHost, all: string): Promise<void> {
  for (const { name } of await listOrNone(host.files, all)) {
    const [pid, started] = name.split('-')
    if (started === undefined || !/^[1-9][0-9]*$/.test(pid ?? '')) continue
    const now = await startMark(host, Number(pid))
    if (now === 'unknown' || now === started || (now !== null && started === 'unknown')) continue
    // What cannot be removed today is tried again at the next start.
    await rm(join(all, name), { recursive: true, force: true }).catch(() => undefined)
  }
}
