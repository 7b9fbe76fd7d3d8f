import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import type { WhyNotElectron } from './why-not-electron.ts'

/** How Electron ended: with the app's exit code, or before there was an app. */
export type ElectronRun = { kind: 'ended'; exitCode: number } | { kind: 'neverStarted'; why: WhyNotElectron }

/** How a process ended. */
export interface ProcessEnd {
  platform: NodeJS.Platform
  exitCode: number | null
  signal: NodeJS.Signals | null
  livedMs: number
}

const startingMs = 10_000
const loaderFailed = 127 // of the dynamic loader on Linux
const dllNotFound = 0xc000_0135 // STATUS_DLL_NOT_FOUND, on Windows
const crashes: readonly NodeJS.Signals[] = ['SIGTRAP', 'SIGABRT', 'SIGSEGV', 'SIGBUS', 'SIGILL']

/** Runs the app in Electron to its end, on the terminal of this process. */
export function runElectron(executable: string, args: readonly string[]): Promise<ElectronRun> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env // with it, Electron would be a plain Node
  const child = spawn(executable, args, { stdio: 'inherit', env })
  const startedMs = performance.now()
  // Ctrl+C reaches the child by itself, and it may want to keep something first; the others are passed on.
  const wait = () => undefined
  const passOn = (signal: NodeJS.Signals) => child.kill(signal)
  process.on('SIGINT', wait).on('SIGTERM', passOn).on('SIGHUP', passOn)
  return new Promise<ElectronRun>((resolve) => {
    child.on('error', (error) => resolve({ kind: 'neverStarted', why: { kind: 'didNotStart', reason: error.message } }))
    child.on('close', (exitCode, signal) => {
      const livedMs = performance.now() - startedMs
      resolve(electronRunFrom({ platform: process.platform, exitCode, signal, livedMs }))
    })
  }).finally(() => process.off('SIGINT', wait).off('SIGTERM', passOn).off('SIGHUP', passOn))
}

/** What the end of the process says: within its first seconds, a missing library or a crash means that there was no app. */
export function electronRunFrom({ platform, exitCode, signal, livedMs }: ProcessEnd): ElectronRun {
  if (livedMs < startingMs) {
    if (exitCode === (platform === 'win32' ? dllNotFound : loaderFailed))
      return { kind: 'neverStarted', why: { kind: 'libraryMissing' } }
    if (signal !== null && crashes.includes(signal)) return { kind: 'neverStarted', why: { kind: 'crashed', signal } }
  }
  const bySignal = signal === null ? 1 : 128 + constants.signals[signal] // as shells count
  return { kind: 'ended', exitCode: exitCode ?? bySignal }
}
