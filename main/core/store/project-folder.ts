import { dirname, join } from 'node:path'
import { Failure } from '../../../shared/failures.ts'
import { formatVersion, type Manifest, manifestSchema } from '../../../shared/model/project.ts'
import type { FileSystem } from '../ports/file-system.ts'
import { makeFolder, replaceDurably } from './durable-write.ts'
import { parseOrNull } from './parse-or-null.ts'
import { hasCode, readFailure, writeFailure } from './system-error.ts'

export const manifestName = 'project.json'

const writerIdPattern = /^[0-9a-hjkmnp-tv-z]{8}$/
const segmentPattern = /^([0-9]{6})\.ndjson$/

/** The file of a writer's segment, relative to the project's folder, with forward slashes. Segments count from 1. */
export function segmentPath(writerId: string, segment: number): string {
  return `ops/${writerId}/${String(segment).padStart(6, '0')}.ndjson`
}

/** The file of an article's body, relative to the project's folder. */
export function bodyPath(bodyHash: string): string {
  return `articles/${bodyHash.slice(0, 2)}/${bodyHash}.json`
}

/** The file of an original, relative to the project's folder. */
export function originalPath(fileHash: string, extension: string): string {
  return `files/${fileHash.slice(0, 2)}/${fileHash}.${extension}`
}

/** Whether a relative path is one that a project has, so that it may be shared or taken from a shared file. */
export function isProjectPath(path: string): boolean {
  return (
    path === manifestName ||
    /^ops\/[0-9a-hjkmnp-tv-z]{8}\/[0-9]{6}\.ndjson$/.test(path) ||
    /^articles\/([0-9a-f]{2})\/\1[0-9a-f]{62}\.json$/.test(path) ||
    /^files\/([0-9a-f]{2})\/\1[0-9a-f]{62}\.[a-z0-9]{1,10}(\.gz)?$/.test(path)
  )
}

/** The project's manifest. Throws a Failure that says what stands at `folder` instead of a project. */
export async function readManifest(files: FileSystem, folder: string): Promise<Manifest> {
  let text: string
  try {
    if (!(await files.stat(folder)).isDirectory()) throw new Failure('notAProject', { path: folder, found: 'file' })
    text = new TextDecoder().decode(await files.readFile(join(folder, manifestName)))
  } catch (error) {
    if (!hasCode(error, 'ENOENT', 'ENOTDIR', 'EISDIR')) throw readFailure(error, folder)
    const exists = await files.stat(folder).then(
      () => true,
      () => false,
    )
    throw exists
      ? new Failure('notAProject', { path: folder, found: 'folder' })
      : new Failure('folderMissing', { path: folder })
  }
  const manifest = manifestSchema.safeParse(parseOrNull(text))
  if (!manifest.success) throw new Failure('notAProject', { path: folder, found: 'damagedManifest' })
  if (manifest.data.minReader > formatVersion.schema)
    throw new Failure('projectNewer', {
      path: folder,
      needsReader: manifest.data.minReader,
      thisReader: formatVersion.schema,
    })
  return manifest.data
}

/** Makes the folder of a new project. Throws Failure `folderNotEmpty` where something is there already. */
export async function createProjectFolder(files: FileSystem, folder: string, projectId: string): Promise<void> {
  await assertAbsentOrEmpty(files, folder)
  const manifest: Manifest = { format: 'mediation-notebook', id: projectId, ...formatVersion }
  try {
    await makeFolder(files, folder)
    await replaceDurably(files, join(folder, manifestName), Buffer.from(`${JSON.stringify(manifest)}\n`), projectId)
  } catch (error) {
    throw writeFailure(error, folder)
  }
}

/**
 * Throws Failure `folderNotEmpty` unless there is nothing at `folder`, or an empty folder, and `outputUnwritable` where it
 * lies inside a project: whoever shares, syncs or removes the one would not expect the other in it.
 */
export async function assertAbsentOrEmpty(files: FileSystem, folder: string): Promise<void> {
  if (await isInProject(files, folder))
    throw new Failure('outputUnwritable', { path: folder, reason: 'it lies inside the folder of a project' })
  try {
    const entries = await files.readdir(folder, { withFileTypes: true })
    if (entries.length > 0) throw new Failure('folderNotEmpty', { path: folder })
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return
    if (hasCode(error, 'ENOTDIR')) throw await fileInTheWay(files, folder)
    throw writeFailure(error, folder)
  }
}

async function isInProject(files: FileSystem, folder: string): Promise<boolean> {
  const above = dirname(folder)
  if (above === folder) return false
  const isProject = await readManifest(files, above).then(
    () => true,
    () => false,
  )
  return isProject || isInProject(files, above)
}

/** A file stands at the path, or where a folder above it should be. */
async function fileInTheWay(files: FileSystem, path: string): Promise<Failure> {
  const isThere = await files.stat(path).then(
    () => true,
    () => false,
  )
  return isThere
    ? new Failure('folderNotEmpty', { path })
    : new Failure('outputUnwritable', { path, reason: 'a part of its path is a file' })
}

/** The writers who have a log in the folder, and the numbers of their segments in order. */
export async function listLogs(files: FileSystem, folder: string): Promise<Map<string, number[]>> {
  const logs = new Map<string, number[]>()
  for (const writer of await listOrNone(files, join(folder, 'ops'))) {
    if (!writer.isDirectory() || !writerIdPattern.test(writer.name)) continue
    const names = (await listOrNone(files, join(folder, 'ops', writer.name))).map((entry) => entry.name)
    const segments = names.flatMap((name) => segmentPattern.exec(name)?.[1] ?? []).map(Number)
    if (segments.length > 0)
      logs.set(
        writer.name,
        segments.sort((a, b) => a - b),
      )
  }
  return new Map([...logs].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The entries of a folder, none where it does not exist. */
export async function listOrNone(files: FileSystem, folder: string) {
  try {
    return await files.readdir(folder, { withFileTypes: true })
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return []
    throw readFailure(error, folder)
  }
}
