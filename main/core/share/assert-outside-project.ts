import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path'
import { Failure } from '../../../shared/failures.ts'
import type { FileSystem } from '../ports/file-system.ts'
import { hasCode, writeFailure } from '../store/system-error.ts'

/**
 * Throws Failure `outputUnwritable` where an output would come to lie inside the project's folder, by whatever way its
 * path leads there: its files are the research itself.
 */
export async function assertOutsideProject(files: FileSystem, folder: string, file: string): Promise<void> {
  const way = relative(await files.realpath(folder).catch(() => folder), await placeOf(files, file))
  const isOutside = way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)
  if (isOutside) return
  const reason = 'it lies inside the project, whose files are never replaced'
  throw new Failure('outputUnwritable', { path: file, reason })
}

/** Where a file comes to lie: the real path of its folder, as far as that exists, and its name. */
async function placeOf(files: FileSystem, path: string): Promise<string> {
  const parent = dirname(path)
  if (parent === path) return path
  try {
    return join(await files.realpath(parent), basename(path))
  } catch (error) {
    if (!hasCode(error, 'ENOENT', 'ENOTDIR')) throw writeFailure(error, path)
    return join(await placeOf(files, parent), basename(path))
  }
}
