import { basename, dirname, join } from 'node:path'
import { Failure } from '../../../shared/failures.ts'
import type { Host } from '../ports/host.ts'
import { makeFolder, syncFolder } from '../store/durable-write.ts'
import { forgetWriter } from '../store/folder-data.ts'
import { assertAbsentOrEmpty, manifestName } from '../store/project-folder.ts'
import { base32From } from '../store/stamp.ts'
import { writeFailure } from '../store/system-error.ts'

/** Where a project is put together first, and where it comes to stand. */
interface Places {
  /** On the same disk as `target`. */
  staging: string
  target: string
  /** Whether `target` is a folder already; staging is then inside it, as it may be a disk of its own. */
  isThere: boolean
}

/**
 * Puts a project together under a hidden name and moves it to `folder`, which is absent or empty, once `fill` is done:
 * a failure, or a stop on the way, leaves nothing behind. Gives the folder's canonical path and what `fill` gave. What was
 * remembered of a project that stood there before is forgotten: the logs may be older than the ones it was written to.
 */
export async function fillFolder<T>(
  host: Host,
  folder: string,
  fill: (staging: string) => Promise<T>,
): Promise<{ path: string; filled: T }> {
  await assertAbsentOrEmpty(host.files, folder)
  const places = await placesFor(host, folder)
  try {
    const filled = await fill(places.staging)
    await (places.isThere ? moveUp(host, places) : moveBeside(host, places))
    const path = await host.files.realpath(folder)
    await forgetWriter(host, path)
    return { path, filled }
  } catch (error) {
    throw writeFailure(error, folder)
  } finally {
    await host.files.rm(places.staging, { recursive: true, force: true }).catch(() => undefined) // what went wrong first is what matters
  }
}

async function placesFor(host: Host, folder: string): Promise<Places> {
  const name = `.${base32From(host.chance.bytes(8))}.unpacking` // short: the folder's name may be as long as names get
  const target = await host.files.realpath(folder).catch(() => null)
  if (target !== null) return { staging: join(target, name), target, isThere: true }
  return { staging: join(await nearestFolder(host, dirname(folder)), name), target: folder, isThere: false }
}

/** The folder itself, or the nearest above it that exists: on the same disk, and nothing to clear up after a failure. */
async function nearestFolder(host: Host, folder: string): Promise<string> {
  const exists = await host.files.stat(folder).then(
    () => true,
    () => false,
  )
  return exists || dirname(folder) === folder ? folder : nearestFolder(host, dirname(folder))
}

async function moveBeside({ files }: Host, { staging, target }: Places): Promise<void> {
  await makeFolder(files, dirname(target))
  await files.rename(staging, target)
  await syncFolder(files, dirname(target))
}

/** Moves what was unpacked one folder up, the project's manifest last: until it is there, there is no project. */
async function moveUp({ files }: Host, { staging, target }: Places): Promise<void> {
  const others = (await files.readdir(target, { withFileTypes: true })).filter(({ name }) => name !== basename(staging))
  if (others.length > 0) throw new Failure('folderNotEmpty', { path: target })
  const names = (await files.readdir(staging, { withFileTypes: true })).map(({ name }) => name)
  const inOrder = [...names.filter((name) => name !== manifestName), manifestName]
  const moved: string[] = []
  try {
    for (const name of inOrder) {
      await files.rename(join(staging, name), join(target, name))
      moved.push(name)
    }
    await syncFolder(files, target)
  } catch (error) {
    for (const name of moved)
      await files.rm(join(target, name), { recursive: true, force: true }).catch(() => undefined)
    throw error
  }
}
