import { dirname, join } from 'node:path'
import type { FileSystem, OpenFile } from '../ports/file-system.ts'
import { hasCode } from './system-error.ts'

/** Writes until every byte is out: one write may take only a part of them, as on a full disk. */
export async function writeAll(file: OpenFile, bytes: Uint8Array, position: number | null): Promise<void> {
  let done = 0
  while (done < bytes.length) {
    const at = position === null ? null : position + done
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at)
    if (bytesWritten === 0) throw Object.assign(new Error('no byte could be written'), { code: 'ENOSPC' })
    done += bytesWritten
  }
}

/** Makes the names in a folder durable. Systems that cannot sync a folder (Windows) keep them by themselves. */
export async function syncFolder(files: FileSystem, folder: string): Promise<void> {
  let handle: OpenFile
  try {
    handle = await files.open(folder, 'r')
  } catch (error) {
    if (hasCode(error, 'EISDIR', 'EPERM', 'EACCES')) return
    throw error
  }
  try {
    await handle.sync()
  } catch (error) {
    if (!hasCode(error, 'EISDIR', 'EPERM', 'EINVAL')) throw error
  } finally {
    await handle.close()
  }
}

/** Replaces a file so that a crash at any moment leaves the old bytes or the new ones, never a mixture. `token` names the temporary file. */
export function replaceDurably(files: FileSystem, path: string, bytes: Uint8Array, token: string): Promise<void> {
  return replaceDurablyInParts(files, path, [bytes], token)
}

/** As `replaceDurably`, with bytes that are made part by part as they are written. */
export async function replaceDurablyInParts(
  files: FileSystem,
  path: string,
  parts: Iterable<Uint8Array>,
  token: string,
): Promise<void> {
  const temporary = join(dirname(path), `.${token}.tmp`)
  const handle = await files.open(temporary, 'wx')
  try {
    try {
      for (const bytes of parts) await writeAll(handle, bytes, null)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await files.rename(temporary, path)
  } catch (error) {
    await files.rm(temporary, { recursive: true, force: true }).catch(() => undefined)
    throw error
  }
  await syncFolder(files, dirname(path))
}

/**
 * Makes a folder and those above it, durably, one at a time: Node's own `recursive` never ends where the system says
 * of a folder that it is not there and cannot be made either, as /proc does.
 */
export async function makeFolder(files: FileSystem, folder: string): Promise<void> {
  if (await isFolder(files, folder)) return
  const parent = dirname(folder)
  if (parent !== folder) await makeFolder(files, parent)
  try {
    await files.mkdir(folder)
  } catch (error) {
    if (!hasCode(error, 'EEXIST') || !(await isFolder(files, folder))) throw error // another process may have been quicker
  }
  await syncFolder(files, parent)
}

async function isFolder(files: FileSystem, path: string): Promise<boolean> {
  try {
    if ((await files.stat(path)).isDirectory()) return true
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false
    throw error
  }
  throw Object.assign(new Error(`‘${path}’ is a file, not a folder`), { code: 'ENOTDIR' })
}
