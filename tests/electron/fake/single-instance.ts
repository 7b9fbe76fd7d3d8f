import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getPath } from './app-paths.ts'
import { whenReady } from './lifecycle.ts'

/** What a second start of the program hands over. */
export interface SecondStart {
  argv: string[]
  cwd: string
  additionalData: unknown
}

const requestName = /^SecondStart-\d+\.json$/

/** Takes the lock of the data folder, or hands over to who holds it. */
export function requestLock(additionalData: unknown, onSecond: (second: SecondStart) => void): boolean {
  // electron.d.ts:1719 "The single instance lock is scoped to the application's user data directory (`app.getPath('userData')`)."
  const folder = getPath('userData')
  const lock = join(folder, 'StandInLock')
  mkdirSync(folder, { recursive: true })
  if (!takeLock(lock)) {
    // electron.d.ts:1715 "It returns `false` if your process should immediately quit as it has sent its parameters to another instance that has already acquired the lock."
    const request = join(folder, `SecondStart-${process.pid}.json`)
    writeFileSync(`${request}.part`, JSON.stringify({ argv: process.argv, cwd: process.cwd(), additionalData }))
    renameSync(`${request}.part`, request)
    return false
  }
  process.on('exit', () => rmSync(lock, { force: true }))
  const watcher = watch(folder, () => takeRequests(folder, onSecond))
  watcher.unref()
  return true
}

function takeLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    if (isRunning(Number(readFileSync(lock, 'utf8')))) return false
    writeFileSync(lock, String(process.pid))
    return true
  }
}

function isRunning(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch {
    return false
  }
}

function takeRequests(folder: string, onSecond: (second: SecondStart) => void): void {
  if (!existsSync(folder)) return // a test has cleaned up already
  for (const name of readdirSync(folder).filter((each) => requestName.test(each))) {
    const second: SecondStart = JSON.parse(readFileSync(join(folder, name), 'utf8')) // written by the stand-in alone
    rmSync(join(folder, name))
    // electron.d.ts:825 "This event is guaranteed to be emitted after the `ready` event of `app` gets emitted."
    void whenReady().then(() => onSecond(second))
  }
}
