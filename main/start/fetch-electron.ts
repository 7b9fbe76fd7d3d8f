import { spawn } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { electronVersion } from './find-electron.ts'
import type { WhyNotElectron } from './why-not-electron.ts'

/** How a fetch is made. */
export interface ElectronFetch {
  /** The folder of the npm package `electron`. */
  packageFolder: string
  nowMs: number
  /** Longest that it may take. */
  limitMs?: number
  /** Told before a fetch begins. */
  onBegin(limitMs: number): void
}

const usualLimitMs = 30_000
const rememberedForMs = 24 * 3_600_000

interface FailedFetch {
  version: string
  /** ISO 8601, UTC. */
  failedAt: string
  reason: string
}

/**
 * Lets Electron's own installer fetch the runtime, in a process of its own and for a limited time. Null where it went
 * well. What failed is not tried again for a day, so that not every start waits for it; a fresh `npm ci` forgets that.
 */
export async function fetchElectron(fetch: ElectronFetch): Promise<WhyNotElectron | null> {
  const { packageFolder, nowMs, limitMs = usualLimitMs, onBegin } = fetch
  const memory = join(dirname(packageFolder), '.cache', 'mediation-notebook', 'electron-fetch.json')
  const version = electronVersion(packageFolder)
  const last = await recall(memory)
  if (last?.version === version && isRecent(last, nowMs))
    return { kind: 'notFetched', reason: last.reason, when: 'lately' }
  onBegin(limitMs)
  const reason = await install(packageFolder, limitMs)
  if (reason === null) return null
  await remember(memory, { version, failedAt: new Date(nowMs).toISOString(), reason })
  return { kind: 'notFetched', reason, when: 'now' }
}

function isRecent({ failedAt }: FailedFetch, nowMs: number): boolean {
  const agoMs = nowMs - Date.parse(failedAt)
  return agoMs >= 0 && agoMs < rememberedForMs
}

async function recall(memory: string): Promise<FailedFetch | null> {
  try {
    const found: unknown = JSON.parse(await readFile(memory, 'utf8'))
    return isFailedFetch(found) ? found : null
  } catch {
    return null // never failed, or unreadable: then it is tried
  }
}

function isFailedFetch(value: unknown): value is FailedFetch {
  if (typeof value !== 'object' || value === null) return false
  return ['version', 'failedAt', 'reason'].every((key) => typeof Reflect.get(value, key) === 'string')
}

async function remember(memory: string, failed: FailedFetch): Promise<void> {
  try {
    await mkdir(dirname(memory), { recursive: true })
    await writeFile(memory, JSON.stringify(failed))
  } catch {
    // A folder that may not be written to: the next start tries again.
  }
}

/** Why the installer failed, in a few words, or null where it did not. */
function install(packageFolder: string, limitMs: number): Promise<string | null> {
  const child = spawn(process.execPath, [join(packageFolder, 'install.js')], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(0, 20_000)))
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      child.stderr.destroy()
      resolve(`it took longer than ${limitMs / 1000} seconds`)
    }, limitMs)
    const end = (reason: string | null) => {
      clearTimeout(timer)
      resolve(reason)
    }
    child.on('error', (error) => end(error.message))
    child.on('close', (code) => end(code === 0 ? null : reasonIn(said)))
  })
}

/** The innermost reason in what Node prints of an error, without its kind and the places in the code. */
export function reasonIn(said: string): string {
  const lines = said.split('\n').map((line) => line.trim())
  const reasons = lines.filter((line) => /^(?:\[cause\]: )?\w*Error(?: \[\w+\])?: /.test(line))
  const innermost = reasons.find((line) => line.startsWith('[cause]')) ?? reasons[0] ?? lines.find((line) => line)
  return innermost?.replace(/^(?:\[cause\]: )?\w*Error(?: \[\w+\])?: /, '') ?? 'it did not say why'
}
