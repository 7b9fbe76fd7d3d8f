import { createHash } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { Failure } from '../../../shared/failures.ts'
import type { ProjectRow } from '../../../shared/rows.ts'
import type { Host } from '../ports/host.ts'
import { makeFolder, replaceDurably, syncFolder } from '../store/durable-write.ts'
import { parseOrNull } from '../store/parse-or-null.ts'
import { assertAbsentOrEmpty, isProjectPath, manifestName } from '../store/project-folder.ts'
import { projectOf } from '../store/project-records.ts'
import { ProjectStore } from '../store/project-store.ts'
import { base32From } from '../store/stamp.ts'
import { hasCode, writeFailure } from '../store/system-error.ts'
import { sharedFileManifestSchema, sharedManifestName } from './shared-file-manifest.ts'

/** More than any project has: a file beyond this was made to do harm, or is no project file. */
const limits = { entries: 400_000, entryBytes: 200_000_000, totalBytes: 20_000_000_000 }

/**
 * Unpacks a shared project file into a folder that is absent or empty. It is unpacked beside that folder first and
 * moved there once every sum fits and it opens: a damaged file leaves nothing behind.
 */
export async function openSharedFile(host: Host, file: string, folder: string): Promise<ProjectRow> {
  await assertAbsentOrEmpty(host.files, folder)
  const staging = join(
    await nearestFolder(host, dirname(folder)),
    `.${basename(folder)}.${base32From(host.chance.bytes(8))}.unpacking`,
  )
  try {
    await unpack(host, file, staging)
    const store = await openUnpacked(host, file, staging)
    await moveInto(host, staging, folder)
    const project = await host.files.realpath(folder)
    return { project, id: store.projectId, title: projectOf(store.state, store.projectId)?.title ?? basename(folder) }
  } catch (error) {
    throw writeFailure(error, folder)
  } finally {
    await host.files.rm(staging, { recursive: true, force: true })
  }
}

/** The folder itself, or the nearest above it that exists: on the same disk, and nothing to clear up after a failure. */
async function nearestFolder(host: Host, folder: string): Promise<string> {
  const exists = await host.files.stat(folder).then(
    () => true,
    () => false,
  )
  return exists || dirname(folder) === folder ? folder : nearestFolder(host, dirname(folder))
}

async function unpack(host: Host, file: string, staging: string): Promise<void> {
  const refuse = (reason: string, entry: string | null) =>
    new Failure('sharedFileDamaged', { path: file, reason, entry })
  const sums = new Map<string, string>()
  let manifest: unknown
  for await (const { path, bytes } of host.archive.read(file, limits)) {
    if (path === sharedManifestName) {
      manifest = parseOrNull(new TextDecoder().decode(bytes))
      continue
    }
    if (!isProjectPath(path)) throw refuse('it holds a file that no project has', path)
    if (sums.has(path)) throw refuse('it holds a file twice', path)
    sums.set(path, createHash('sha256').update(bytes).digest('hex'))
    const target = join(staging, path)
    await makeFolder(host.files, dirname(target))
    await replaceDurably(host.files, target, bytes, base32From(host.chance.bytes(8)))
  }
  const listed = sharedFileManifestSchema.safeParse(manifest)
  if (!listed.success) throw refuse('its list of contents is missing', sharedManifestName)
  for (const { path, sha256 } of listed.data.files)
    if (sums.get(path) !== sha256) throw refuse('a file in it is missing or was changed on the way', path)
  if (sums.size !== listed.data.files.length) throw refuse('it holds a file that its list does not name', null)
  if (!sums.has(manifestName)) throw refuse('it holds no project', manifestName)
}

async function openUnpacked(host: Host, file: string, staging: string): Promise<ProjectStore> {
  try {
    return await ProjectStore.openForReading(host, staging)
  } catch (error) {
    if (error instanceof Failure && error.code === 'notAProject')
      throw new Failure('sharedFileDamaged', { path: file, reason: 'it holds no project', entry: manifestName })
    throw error
  }
}

async function moveInto(host: Host, staging: string, folder: string): Promise<void> {
  await host.files.rmdir(folder).catch((error: unknown) => {
    if (!hasCode(error, 'ENOENT')) throw error
  })
  await makeFolder(host.files, dirname(folder))
  await host.files.rename(staging, folder)
  await syncFolder(host.files, dirname(folder))
}
