import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { Processes } from '../core/ports/host.ts'

const run = promisify(execFile)

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * Field 22 of /proc/<pid>/stat, ticks since boot, with the boot's id: process numbers and ticks start anew at each boot.
 * Null where field 3 says that the process has ended and only waits for its parent to notice.
 */
async function startOnLinux(pid: number): Promise<string | null> {
  const [stat, bootId] = await Promise.all([
    readFile(`/proc/${pid}/stat`, 'utf8'),
    readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
  ])
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ') // from field 3 on; field 2, the name, may hold anything
  if (/^[ZXx]$/.test(fields[0] ?? '')) return null
  const ticks = fields[19]
  return `${ticks}@${bootId.trim()}`
}

async function startOnMac(pid: number): Promise<string> {
  const { stdout } = await run('ps', ['-o', 'lstart=', '-p', String(pid)])
  return stdout.trim()
}

/** Which processes run on this machine, asked of the system. */
export const nodeProcesses: Processes = {
  pid: process.pid,
  async startOf(pid) {
    if (!isRunning(pid)) return null
    try {
      if (process.platform === 'linux') return await startOnLinux(pid)
      if (process.platform === 'darwin') return await startOnMac(pid)
    } catch {
      return isRunning(pid) ? 'unknown' : null // it may have ended while we asked
    }
    return 'unknown'
  },
}
