import { createHash } from 'node:crypto'
import { Failure } from '../../../shared/failures.ts'
import type { Host } from '../ports/host.ts'
import { hashInPath } from './share-project.ts'
import { sharedFileLimits } from './shared-file-limits.ts'
import { type SharedFileManifest, sharedManifestName } from './shared-file-manifest.ts'

/** A file of a project in a shared file. */
export interface SharedFileEntry {
  path: string
  /** Its bytes, checked against the list. Throws Failure `sharedFileDamaged`. */
  load(): Promise<Uint8Array>
}

/**
 * The files that a shared file's list names, and only those. One that is other than listed is refused when it is
 * loaded; one that is missing, at the end. Throws Failure `sharedFileDamaged` and, once the signal says so, `cancelled`.
 */
export async function* sharedFiles(
  host: Host,
  file: string,
  { files: list }: SharedFileManifest,
  signal?: AbortSignal,
): AsyncGenerator<SharedFileEntry> {
  const damaged = (reason: string, entry: string) => new Failure('sharedFileDamaged', { path: file, reason, entry })
  const missing = new Map(list.map((listed) => [listed.path, listed]))
  for await (const { path, sizeBytes, load } of host.archive.read(file, sharedFileLimits)) {
    if (signal?.aborted) throw new Failure('cancelled', {})
    if (path === sharedManifestName) continue
    const listed = missing.get(path)
    if (!missing.delete(path) || !listed) throw damaged('its list does not name that file, or it is in it twice', path)
    if (listed.bytes !== sizeBytes) throw damaged('that file is not as long as its list says', path)
    const loadChecked = async () => {
      const bytes = await load()
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      if (sha256 !== listed.sha256) throw damaged('that file was changed on the way', path)
      if ((hashInPath(path) ?? sha256) !== sha256) throw damaged('that file is not what its name says', path)
      return bytes
    }
    yield { path, load: loadChecked }
  }
  const [first] = missing.keys()
  if (first !== undefined) throw damaged('that file is missing', first)
}
