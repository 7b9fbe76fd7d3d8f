import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import type { Host } from '../ports/host.ts'
import { makeFolder, replaceDurably, syncFolder } from './durable-write.ts'
import { assertFolderThere } from './in-place.ts'
import { base32From } from './stamp.ts'
import { writeFailure } from './system-error.ts'

/**
 * Keeps bytes in a project's folder under their hash, durably. Gives the SHA-256 in hex. What is there already is left
 * as it is, unless it is not what its name says: then it is put right.
 */
export async function keepFile(
  { files, chance }: Host,
  folder: string,
  bytes: Uint8Array,
  pathOf: (hash: string) => string,
): Promise<string> {
  const hash = createHash('sha256').update(bytes).digest('hex')
  const path = join(folder, pathOf(hash))
  try {
    const there = await files.readFile(path).catch(() => null)
    if (there && createHash('sha256').update(there).digest('hex') === hash) {
      // Whoever put it there may have been killed before its name was durable.
      for (const above of [dirname(path), dirname(dirname(path)), folder]) await syncFolder(files, above)
      return hash
    }
    await assertFolderThere(files, folder)
    await makeFolder(files, dirname(path))
    await replaceDurably(files, path, bytes, base32From(chance.bytes(8)))
  } catch (error) {
    throw writeFailure(error, path)
  }
  return hash
}
