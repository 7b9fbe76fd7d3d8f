import { Failure } from '../../../shared/failures.ts'
import type { FileSystem } from '../ports/file-system.ts'

/** Throws Failure `outputExists` where there is something at a path already, unless it may be replaced. */
export async function assertFree(files: FileSystem, path: string, overwrite: boolean): Promise<void> {
  if (overwrite) return
  const exists = await files.stat(path).then(
    () => true,
    () => false,
  )
  if (exists) throw new Failure('outputExists', { path })
}
