import { Failure } from '../../../shared/failures.ts'
import type { Host } from '../ports/host.ts'
import { parseOrNull } from '../store/parse-or-null.ts'
import { isProjectPath, manifestName } from '../store/project-folder.ts'
import { sharedFileLimits } from './shared-file-limits.ts'
import {
  type SharedFileManifest,
  sharedFileManifestSchema,
  sharedFileVersionSchema,
  sharedManifestName,
} from './shared-file-manifest.ts'

/**
 * The list of contents of a shared project file, before anything else of it is unpacked. Throws Failure
 * `sharedFileNewer` or `sharedFileDamaged`.
 */
export async function readSharedManifest(host: Host, file: string): Promise<SharedFileManifest> {
  const refuse = (reason: string, entry: string | null) =>
    new Failure('sharedFileDamaged', { path: file, reason, entry })
  let bytes: Uint8Array | null = null
  for await (const { path, load } of host.archive.read(file, sharedFileLimits)) {
    if (path !== sharedManifestName) continue
    if (bytes) throw refuse('it holds two lists of contents', path)
    bytes = await load()
  }
  const content = bytes && parseOrNull(new TextDecoder().decode(bytes))
  const version = sharedFileVersionSchema.safeParse(content).data?.version
  if (version !== undefined && version > 1) throw new Failure('sharedFileNewer', { path: file })
  const { data } = sharedFileManifestSchema.safeParse(content)
  if (!data) throw refuse('its list of contents is missing', sharedManifestName)
  const paths = new Set(data.files.map(({ path }) => path))
  if (paths.size !== data.files.length) throw refuse('its list names a file twice', sharedManifestName)
  if (!paths.has(manifestName)) throw refuse('it holds no project', manifestName)
  const strange = data.files.find(({ path }) => !isProjectPath(path))
  if (strange) throw refuse('it holds a file that no project has', strange.path)
  return data
}
