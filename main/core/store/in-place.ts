import { join } from 'node:path'
import { Failure } from '../../../shared/failures.ts'
import type { FileSystem } from '../ports/file-system.ts'
import { manifestName, readManifest } from './project-folder.ts'
import { hasCode } from './system-error.ts'

/** Why a project can only be read whose folder was moved away or is on a disk that was pulled. */
export const folderGone = 'its folder is not there any more'

/** Whether a project's folder is where it was; also where that cannot be told. */
export function isInPlace(files: FileSystem, folder: string): Promise<boolean> {
  return files.stat(join(folder, manifestName)).then(
    () => true,
    (error: unknown) => !hasCode(error, 'ENOENT', 'ENOTDIR'),
  )
}

/**
 * Throws Failure `projectReadOnly` unless the project's folder is where it was, with that project in it: what is in memory
 * alone must not go into a folder that is made anew, nor into another project.
 */
export async function assertInPlace(
  files: FileSystem,
  { folder, projectId }: { folder: string; projectId: string },
): Promise<void> {
  const fail = (reason: string) => new Failure('projectReadOnly', { path: folder, reason })
  if (!(await isInPlace(files, folder))) throw fail(folderGone)
  const { id } = await readManifest(files, folder)
  if (id !== projectId) throw fail('another project is in its folder now')
}

/**
 * Throws, as the file system would, where the project's folder is not there any more: whoever makes a folder in it would
 * make it anew, and what is written would be in nobody's project.
 */
export async function assertFolderThere(files: FileSystem, folder: string): Promise<void> {
  if (!(await isInPlace(files, folder))) throw Object.assign(new Error(folderGone), { code: 'ENOENT' })
}
