import { join } from 'node:path'
import type { Host } from '../ports/host.ts'
import { listOrNone } from './project-folder.ts'

/** Long enough that no write can still be going on, be it by another machine in a synced folder. */
const leftAfterMs = 3_600_000
/** As `replaceDurably` names its temporary file. */
const temporaryName = /^\.[0-9a-hjkmnp-tv-z]{8}\.tmp$/

/**
 * Removes the temporary files that killed processes left beside bodies and originals. For the holder of the lock, on
 * opening. What cannot be removed stays: it does no harm.
 */
export async function removeLeftovers({ files, clock }: Host, folder: string): Promise<void> {
  const before = clock.nowMs() - leftAfterMs
  for (const kind of ['articles', 'files'])
    for (const shelf of await listOrNone(files, join(folder, kind))) {
      if (!shelf.isDirectory()) continue
      for (const entry of await listOrNone(files, join(folder, kind, shelf.name))) {
        if (!entry.isFile() || !temporaryName.test(entry.name)) continue
        const path = join(folder, kind, shelf.name, entry.name)
        const status = await files.stat(path).catch(() => null)
        if (status && status.mtimeMs < before) await files.unlink(path).catch(() => undefined)
      }
    }
}
