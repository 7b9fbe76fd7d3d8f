import { join } from 'node:path'
import type { Host } from '../ports/host.ts'
import { makeFolder, replaceDurably } from './durable-write.ts'
import type { LogEnd } from './log-progress.ts'
import { segmentPath } from './project-folder.ts'
import { base32From } from './stamp.ts'

/**
 * Cuts the unfinished last line off a log that is ours: the process that wrote it died before it was acknowledged.
 * Its bytes are kept in `keepIn` first; gives the path of the file they are in.
 */
export async function cutIncompleteLine(
  { files, chance }: Pick<Host, 'files' | 'chance'>,
  log: { folder: string; writerId: string; end: LogEnd },
  keepIn: string,
): Promise<string> {
  const path = segmentPath(log.writerId, log.end.segment)
  const file = await files.open(join(log.folder, path), 'r+')
  try {
    const torn = new Uint8Array(log.end.incompleteBytes)
    const { bytesRead } = await file.read(torn, 0, torn.length, log.end.completeBytes)
    await makeFolder(files, keepIn)
    const token = base32From(chance.bytes(8)) // a name of its own: torn at the same place again, both are kept
    const kept = join(keepIn, `${path.replaceAll('/', '-')}-${log.end.completeBytes}-${token}`)
    await replaceDurably(files, kept, torn.subarray(0, bytesRead), token)
    await file.truncate(log.end.completeBytes)
    await file.sync()
    return kept
  } finally {
    await file.close()
  }
}
