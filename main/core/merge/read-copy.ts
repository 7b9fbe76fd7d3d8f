import { Failure } from '../../../shared/failures.ts'
import { formatVersion, manifestSchema } from '../../../shared/model/project.ts'
import type { Host } from '../ports/host.ts'
import { readSharedManifest } from '../share/read-shared-manifest.ts'
import { hashInPath } from '../share/share-project.ts'
import type { SharedFileManifest } from '../share/shared-file-manifest.ts'
import { sharedFiles } from '../share/shared-files.ts'
import { parseOrNull } from '../store/parse-or-null.ts'
import { manifestName } from '../store/project-folder.ts'

/** A colleague's copy of a project, read from the file they sent and checked throughout. */
export interface Copy {
  file: string
  manifest: SharedFileManifest
  /** The segments of all logs, by their path within a project. */
  logs: ReadonlyMap<string, Uint8Array>
  /** The paths of bodies and originals. They are not kept in memory. */
  contents: readonly string[]
}

/**
 * Reads a shared file that is to be merged into a project. Every sum in it is checked; nothing is written. Throws
 * Failure `mergeOtherProject`, `projectNewer`, `sharedFileDamaged`, `sharedFileNewer`, `cancelled`.
 */
export async function readCopy(
  host: Host,
  file: string,
  project: { id: string; title: string },
  signal?: AbortSignal,
): Promise<Copy> {
  const manifest = await readSharedManifest(host, file)
  if (manifest.projectId !== project.id)
    throw new Failure('mergeOtherProject', { path: file, title: manifest.title, into: project.title })
  const logs = new Map<string, Uint8Array>()
  const contents: string[] = []
  for await (const { path, load } of sharedFiles(host, file, manifest, signal)) {
    const bytes = await load()
    if (path === manifestName) assertReadable(file, bytes, project.id)
    else if (hashInPath(path) !== null) contents.push(path)
    else logs.set(path, bytes)
  }
  return { file, manifest, logs, contents }
}

function assertReadable(file: string, bytes: Uint8Array, projectId: string): void {
  const found = manifestSchema.safeParse(parseOrNull(new TextDecoder().decode(bytes))).data
  if (found?.id !== projectId)
    throw new Failure('sharedFileDamaged', {
      path: file,
      reason: 'its list of contents is of another project',
      entry: manifestName,
    })
  if (found.minReader > formatVersion.schema)
    throw new Failure('projectNewer', { path: file, needsReader: found.minReader, thisReader: formatVersion.schema })
}
