import { dirname, join } from 'node:path'
import { z } from 'zod'
import { Failure } from '../../../shared/failures.ts'
import type { FileSystem } from '../ports/file-system.ts'
import type { Host } from '../ports/host.ts'
import { makeFolder, writeAll } from './durable-write.ts'
import { readOwnJson } from './folder-data.ts'
import { base32From } from './stamp.ts'
import { hasCode } from './system-error.ts'

const holderSchema = z.object({
  pid: z.number(),
  /** When that process started, as `Processes.startOf` gives it. */
  started: z.string(),
  program: z.string(),
  coder: z.string(),
  /** ISO 8601 UTC. */
  since: z.string(),
  /** Tells this lock from every other one that the same process took. */
  token: z.number().optional(),
})
/** Who holds a project for writing. */
export type LockHolder = z.infer<typeof holderSchema>

/** A lock that is held until released. */
export interface Lock {
  release(): Promise<void>
}

/**
 * The locks that this process holds. One that bears its number and is not among them was given back, but could not be
 * removed: nobody holds it.
 */
const heldHere = new Set<number>()
let tokens = 0

const attempts = 5
/** What file systems without links answer (FAT, some network shares). */
const noLinks = ['EPERM', 'EACCES', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']

/**
 * Takes the lock of a project folder, one writer at a time on one machine. A lock whose process is gone, or whose
 * process number now belongs to another, is set aside. Throws Failure `projectLocked`, naming the holder.
 */
export async function takeLock(host: Host, folder: { path: string; dataPath: string }, coder: string): Promise<Lock> {
  const lockPath = join(folder.dataPath, 'lock')
  await makeFolder(host.files, folder.dataPath)
  for (let attempt = 0; attempt <= attempts; attempt++) {
    const token = ++tokens
    if (await createLockFile(host, lockPath, coder, token)) return { release: () => release(host, lockPath, token) }
    const holder = await readOwnJson(host.files, lockPath, holderSchema)
    if (holder === null && attempt + 1 < attempts) {
      // It was released in between, or its holder is just writing it, where files cannot be linked.
      await new Promise((resolve) => setTimeout(resolve, 20))
      continue
    }
    if (attempt === attempts) throw new Failure('projectLocked', { path: folder.path, holder })
    if (holder && (await isAlive(host, holder))) throw new Failure('projectLocked', { path: folder.path, holder })
    await setAsideStale(host, lockPath, holder)
  }
  throw new Failure('projectLocked', { path: folder.path, holder: null })
}

/** Removes a lock, unless another stands in its place. Where it cannot be removed, it does not count any more. */
async function release(host: Host, lockPath: string, token: number): Promise<void> {
  heldHere.delete(token)
  const holder = await readOwnJson(host.files, lockPath, holderSchema)
  if (holder?.pid === host.processes.pid && holder.token === token) await host.files.unlink(lockPath)
}

/**
 * Makes the lock appear with its holder in it: written under a name of our own first, then linked. A process that is
 * killed in between leaves no lock that says nothing.
 */
async function createLockFile(host: Host, lockPath: string, coder: string, token: number): Promise<boolean> {
  const started = (await host.processes.startOf(host.processes.pid)) ?? 'unknown'
  const since = new Date(host.clock.nowMs()).toISOString()
  const holder: LockHolder = { pid: host.processes.pid, started, program: host.program, coder, since, token }
  const bytes = Buffer.from(JSON.stringify(holder))
  const draft = join(dirname(lockPath), `.${base32From(host.chance.bytes(8))}.tmp`)
  heldHere.add(token) // before anybody can see it
  try {
    await writeNew(host.files, draft, bytes)
    await host.files.link(draft, lockPath).catch(async (error: unknown) => {
      if (!hasCode(error, ...noLinks)) throw error
      await writeNew(host.files, lockPath, bytes)
    })
    return true
  } catch (error) {
    heldHere.delete(token)
    if (hasCode(error, 'EEXIST')) return false
    throw error
  } finally {
    await host.files.unlink(draft).catch(() => undefined)
  }
}

async function writeNew(files: FileSystem, path: string, bytes: Uint8Array): Promise<void> {
  const file = await files.open(path, 'wx')
  try {
    await writeAll(file, bytes, null)
  } finally {
    await file.close()
  }
}

async function isAlive(host: Host, holder: LockHolder): Promise<boolean> {
  const started = await host.processes.startOf(holder.pid)
  const isOurs = holder.pid === host.processes.pid && started === holder.started
  if (isOurs && holder.token !== undefined) return heldHere.has(holder.token)
  return started !== null && (started === 'unknown' || holder.started === 'unknown' || started === holder.started)
}

/** Moves a stale lock away. If another process was quicker and the lock that moved is its new one, that one is put back. */
async function setAsideStale(host: Host, lockPath: string, stale: LockHolder | null): Promise<void> {
  const aside = `${lockPath}.${base32From(host.chance.bytes(8))}`
  try {
    await host.files.rename(lockPath, aside)
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return
    throw error
  }
  const moved = await readOwnJson(host.files, aside, holderSchema)
  if (JSON.stringify(moved) !== JSON.stringify(stale)) await host.files.rename(aside, lockPath)
  else await host.files.unlink(aside)
}
