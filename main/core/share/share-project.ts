import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { Failure } from '../../../shared/failures.ts'
import type { ShareRow } from '../../../shared/rows.ts'
import { highlightCount } from '../annotate/highlight-index.ts'
import type { ArchiveSource } from '../ports/project-file-archive.ts'
import type { OpenProject } from '../project/open-projects.ts'
import { assertFree } from '../store/assert-free.ts'
import { manifestName, segmentPath } from '../store/project-folder.ts'
import { articlesOf, contentPathsOf } from '../store/project-records.ts'
import { ProjectStore } from '../store/project-store.ts'
import { hasCode, readFailure } from '../store/system-error.ts'
import { assertOutsideProject } from './assert-outside-project.ts'
import { type SharedFileManifest, sharedManifestName } from './shared-file-manifest.ts'

/** The files of a project, as its records and logs name them, so that nothing else in the folder is shared. */
function projectPaths(store: ProjectStore): string[] {
  const paths = [manifestName]
  for (const [writerId, segments] of store.logs)
    for (const segment of segments) paths.push(segmentPath(writerId, segment))
  paths.push(...contentPathsOf(store.state))
  return paths
}

const contentPattern = /^(?:articles|files)\/[0-9a-f]{2}\/([0-9a-f]{64})\./

/** The SHA-256 that a body or an original is named by; null for the other files of a project. */
export function hashInPath(path: string): string | null {
  return contentPattern.exec(path)?.[1] ?? null
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Whether a file is there, and is what its name says. */
async function isSound({ host, folder }: ProjectStore, path: string): Promise<boolean> {
  const at = join(folder, path)
  const hash = hashInPath(path)
  try {
    if (hash !== null) return sha256Of(await host.files.readFile(at)) === hash
    await host.files.stat(at)
    return true
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false
    throw readFailure(error, at)
  }
}

/** The logs as far as they were folded: what another process has appended since names articles that are not in the list. */
function foldedPart(store: ProjectStore, path: string, bytes: Uint8Array): Uint8Array {
  const end = [...store.logEnds].find(([writerId, { segment }]) => segmentPath(writerId, segment) === path)?.[1]
  return end ? bytes.subarray(0, end.completeBytes) : bytes
}

/**
 * Writes a project as one file: its manifest, all logs, bodies and originals, and a list of their SHA-256 sums. Takes
 * no lock: what had been acknowledged when it began is in it. A body or original that is missing or damaged is left
 * out, as `check` says. Throws Failure `outputUnwritable` where `file` lies inside the project, and `cancelled`.
 */
export async function shareProject(
  project: OpenProject,
  file: string,
  overwrite: boolean,
  signal?: AbortSignal,
): Promise<ShareRow> {
  if (!/\.mnb$/i.test(file))
    throw new Failure('usage', { detail: `‘${file}’ does not end in .mnb. Name a file that does.` })
  const { host, folder } = project.store
  const { files, archive, clock } = host
  await assertOutsideProject(files, folder, file)
  await assertFree(files, file, overwrite)

  const store = await ProjectStore.openForReading(host, folder) // what is on the disk, and no more until it is written
  const sums: SharedFileManifest['files'] = []
  const sourceFor = (path: string): ArchiveSource => ({
    path,
    async load() {
      const at = join(store.folder, path)
      const whole = await files.readFile(at).catch((error: unknown) => {
        throw readFailure(error, at)
      })
      const bytes = foldedPart(store, path, whole)
      sums.push({ path, bytes: bytes.length, sha256: sha256Of(bytes) })
      return bytes
    },
  })
  const present: ArchiveSource[] = []
  for (const path of projectPaths(store)) {
    if (signal?.aborted) throw new Failure('cancelled', {})
    if (await isSound(store, path)) present.push(sourceFor(path))
  }
  const manifest: ArchiveSource = {
    path: sharedManifestName,
    async load() {
      const content: SharedFileManifest = {
        format: 'mediation-notebook-file',
        version: 1,
        projectId: store.projectId,
        title: project.title,
        sharedAt: new Date(clock.nowMs()).toISOString(),
        files: sums,
      }
      return Buffer.from(`${JSON.stringify(content, null, 1)}\n`)
    },
  }
  const { bytes, sha256 } = await archive.write(file, [...present, manifest], { signal })
  const articles = articlesOf(store.state).size
  return { file, bytes, sha256, articles, highlights: highlightCount(store.state) }
}
