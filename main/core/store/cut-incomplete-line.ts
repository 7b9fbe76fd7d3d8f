import { join } from 'node:path'
import type { FileSystem } from '../ports/file-system.ts'
import { makeFolder, replaceDurably } from './durable-write.ts'
import type { LogEnd } from './op-log-adapter.ts'
import { segmentPath } from './project-folder.ts'

/**
 * Cuts the unfinished last line off a log that is ours: the process that wrote it died before it was acknowledged.
 * Its bytes are kept in `keepIn` first.
 */
export async function cutIncompleteLine(
  files: FileSystem,
  log: { folder: string; writerId: string; end: LogEnd },
  keepIn: string,
): Promise<void> {
  const path = segmentPath(log.writerId, log.end.segment)
  const file = await files.open(join(log.folder, path), 'r+')
  try {
    const torn = new Uint8Array(log.end.incompleteBytes)
    const { bytesRead } = await file.read(torn, 0, torn.length, log.end.completeBytes)
    await makeFolder(files, keepIn)
    const name = `${path.replaceAll('/', '-')}-${log.end.completeBytes}`
    await replaceDurably(files, join(keepIn, name), torn.subarray(0, bytesRead), name)
    await file.truncate(log.end.completeBytes)
    await file.sync()
  } finally {
    await file.close()
  }
}
