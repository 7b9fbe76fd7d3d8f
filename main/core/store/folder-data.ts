import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import type { FileSystem } from '../ports/file-system.ts'
import type { Host } from '../ports/host.ts'
import { makeFolder, replaceDurably } from './durable-write.ts'
import type { LogTail } from './own-log.ts'
import { readTail } from './own-log.ts'
import { base32From } from './stamp.ts'
import { hasCode, writeFailure } from './system-error.ts'

// What the app keeps outside a project's folder about that folder, keyed by the folder's canonical path: which writer
// it is there, the lock, drafts. Copying, moving or syncing the project never takes these along.

const writerSchema = z.object({
  path: z.string(),
  projectId: z.string(),
  writerId: z.string().regex(/^[0-9a-hjkmnp-tv-z]{8}$/),
  tail: z.object({ segment: z.number(), bytes: z.number(), checksum: z.number() }).nullable(),
})
/** Which writer this program is in one folder, and how its log ended when last seen. */
export type WriterIdentity = z.infer<typeof writerSchema>

/** The app's own folder for the project folder at `canonicalPath`. */
export function folderDataPath(dataFolder: string, canonicalPath: string): string {
  return join(dataFolder, 'folders', createHash('sha256').update(canonicalPath).digest('hex').slice(0, 24))
}

/** The JSON in one of the app's own files, checked, or null where there is none that can be used. */
export async function readOwnJson<T>(files: FileSystem, path: string, schema: z.ZodType<T>): Promise<T | null> {
  try {
    return schema.safeParse(JSON.parse(new TextDecoder().decode(await files.readFile(path)))).data ?? null
  } catch (error) {
    if (error instanceof SyntaxError || hasCode(error, 'ENOENT')) return null
    throw error
  }
}

/**
 * The writer that this program is in a folder. A new one where it has none there yet, where the folder holds another
 * project than remembered, and where the log on the disk is shorter or other than remembered (a restored backup, a
 * cloned machine): two logs must never share a writer.
 */
export async function writerIdentityFor(
  host: Host,
  folder: { path: string; dataPath: string; projectId: string },
): Promise<WriterIdentity> {
  const path = join(folder.dataPath, 'writer.json')
  const known = await readOwnJson(host.files, path, writerSchema).catch((error: unknown) => {
    throw writeFailure(error, path)
  })
  if (known && known.projectId === folder.projectId && known.path === folder.path && (await isStillOurs(host, known)))
    return known
  return newWriterIdentity(host, folder)
}

/** A writer that has no log yet. */
export function newWriterIdentity(host: Host, folder: { path: string; projectId: string }): WriterIdentity {
  const writerId = base32From(host.chance.bytes(8))
  return { path: folder.path, projectId: folder.projectId, writerId, tail: null }
}

/** The writer that this program is in a project's folder, as remembered; null where it has not written there. */
export async function readWriter(
  host: Host,
  folder: { folder: string; dataPath: string; projectId: string },
): Promise<WriterIdentity | null> {
  const known = await readOwnJson(host.files, join(folder.dataPath, 'writer.json'), writerSchema)
  return known?.projectId === folder.projectId && known.path === folder.folder ? known : null
}

/** Makes whoever next writes in the folder at `path` (canonical) a new writer. */
export async function forgetWriter(host: Host, path: string): Promise<void> {
  const file = join(folderDataPath(host.dataFolder, path), 'writer.json')
  await host.files.unlink(file).catch((error: unknown) => {
    if (!hasCode(error, 'ENOENT')) throw writeFailure(error, file)
  })
}

/** Keeps what is known of our log, for the next time the folder is opened. */
export async function rememberWriter(host: Host, dataPath: string, identity: WriterIdentity): Promise<void> {
  const path = join(dataPath, 'writer.json')
  const bytes = Buffer.from(`${JSON.stringify(identity)}\n`)
  try {
    await makeFolder(host.files, dataPath)
    await replaceDurably(host.files, path, bytes, base32From(host.chance.bytes(8)))
  } catch (error) {
    throw writeFailure(error, path)
  }
}

async function isStillOurs(host: Host, known: WriterIdentity): Promise<boolean> {
  if (!known.tail) return true
  try {
    const now: LogTail = await readTail(host.files, known.path, known.writerId, known.tail)
    return now.checksum === known.tail.checksum
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false
    throw error
  }
}
