import { join } from 'node:path'
import type { DirectoryEntry } from '../ports/file-system.ts'
import type { Host } from '../ports/host.ts'
import { listOrNone } from './project-folder.ts'

/** Long enough that no write can still be going on, be it by another machine in a synced folder. */
const leftAfterMs = 3_600_000
/** As `replaceDurably` names its temporary file. */
const temporaryName = /^\.[0-9a-hjkmnp-tv-z]{8}\.tmp$/

/**
 * Removes the temporary files that killed processes left beside bodies and originals, and in the app's own folder for
 * the project. For the holder of the lock, on opening. What cannot be looked at or removed stays: it does no harm.
 */
export async function removeLeftovers(host: Host, place: { folder: string; dataPath: string }): Promise<void> {
  const list = (folder: string) => listOrNone(host.files, folder).catch(() => [])
  for (const kind of ['articles', 'files'])
    for (const shelf of await list(join(place.folder, kind)))
      if (shelf.isDirectory()) await removeFrom(host, join(place.folder, kind, shelf.name), list)
  for (const folder of ['', 'drafts', 'torn-lines']) await removeFrom(host, join(place.dataPath, folder), list)
}

async function removeFrom(
  { files, clock }: Host,
  folder: string,
  list: (folder: string) => Promise<DirectoryEntry[]>,
): Promise<void> {
  const before = clock.nowMs() - leftAfterMs
  for (const entry of await list(folder)) {
    if (!entry.isFile() || !temporaryName.test(entry.name)) continue
    const path = join(folder, entry.name)
    const status = await files.stat(path).catch(() => null)
    if (status && status.mtimeMs < before) await files.unlink(path).catch(() => undefined)
  }
}
