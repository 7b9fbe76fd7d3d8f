import { createHash } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { Failure } from '../../../shared/failures.ts'
import type { ProjectRow } from '../../../shared/rows.ts'
import type { Host } from '../ports/host.ts'
import { makeFolder, replaceDurably, syncFolder } from '../store/durable-write.ts'
import { assertAbsentOrEmpty, manifestName } from '../store/project-folder.ts'
import { projectOf } from '../store/project-records.ts'
import { ProjectStore } from '../store/project-store.ts'
import { base32From } from '../store/stamp.ts'
import { writeFailure } from '../store/system-error.ts'
import { readSharedManifest } from './read-shared-manifest.ts'
import { hashInPath } from './share-project.ts'
import { sharedFileLimits } from './shared-file-limits.ts'
import { type SharedFileManifest, sharedManifestName } from './shared-file-manifest.ts'

/** Where a shared file is unpacked first, and where it comes to stand. */
interface Places {
  /** On the same disk as `target`. */
  staging: string
  target: string
  /** Whether `target` is a folder already; staging is then inside it, as it may be a disk of its own. */
  isThere: boolean
}

/**
 * Unpacks a shared project file into a folder that is absent or empty. It is unpacked under a hidden name first and
 * moved in place once every sum fits and it opens: a damaged file, or a stop on the way, leaves nothing behind.
 */
export async function openSharedFile(
  host: Host,
  file: string,
  folder: string,
  signal?: AbortSignal,
): Promise<ProjectRow> {
  await assertAbsentOrEmpty(host.files, folder)
  const listed = await readSharedManifest(host, file)
  const places = await placesFor(host, folder)
  try {
    await unpack(host, file, listed, { staging: places.staging, signal })
    const store = await openUnpacked(host, file, places.staging)
    if (store.projectId !== listed.projectId) throw damaged(file, 'its list of contents is of another project', null)
    if (signal?.aborted) throw new Failure('cancelled', {})
    await (places.isThere ? moveUp(host, places) : moveBeside(host, places))
    const project = await host.files.realpath(folder)
    return { project, id: store.projectId, title: projectOf(store.state, store.projectId)?.title ?? basename(folder) }
  } catch (error) {
    throw writeFailure(error, folder)
  } finally {
    await host.files.rm(places.staging, { recursive: true, force: true }).catch(() => undefined) // what went wrong first is what matters
  }
}

const damaged = (path: string, reason: string, entry: string | null) =>
  new Failure('sharedFileDamaged', { path, reason, entry })

async function placesFor(host: Host, folder: string): Promise<Places> {
  const name = `.${base32From(host.chance.bytes(8))}.unpacking` // short: the folder's name may be as long as names get
  const target = await host.files.realpath(folder).catch(() => null)
  if (target !== null) return { staging: join(target, name), target, isThere: true }
  return { staging: join(await nearestFolder(host, dirname(folder)), name), target: folder, isThere: false }
}

/** The folder itself, or the nearest above it that exists: on the same disk, and nothing to clear up after a failure. */
async function nearestFolder(host: Host, folder: string): Promise<string> {
  const exists = await host.files.stat(folder).then(
    () => true,
    () => false,
  )
  return exists || dirname(folder) === folder ? folder : nearestFolder(host, dirname(folder))
}

/** Unpacks what the list names, and only that; a file that is other than listed is refused before it is written. */
async function unpack(
  host: Host,
  file: string,
  { files: list }: SharedFileManifest,
  { staging, signal }: { staging: string; signal: AbortSignal | undefined },
): Promise<void> {
  const missing = new Map(list.map((listed) => [listed.path, listed]))
  for await (const { path, sizeBytes, load } of host.archive.read(file, sharedFileLimits)) {
    if (signal?.aborted) throw new Failure('cancelled', {})
    if (path === sharedManifestName) continue
    const listed = missing.get(path)
    if (!missing.delete(path) || !listed)
      throw damaged(file, 'its list does not name that file, or it is in it twice', path)
    if (listed.bytes !== sizeBytes) throw damaged(file, 'that file is not as long as its list says', path)
    const bytes = await load()
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    if (sha256 !== listed.sha256) throw damaged(file, 'that file was changed on the way', path)
    if ((hashInPath(path) ?? sha256) !== sha256) throw damaged(file, 'that file is not what its name says', path)
    const target = join(staging, path)
    await makeFolder(host.files, dirname(target))
    await replaceDurably(host.files, target, bytes, base32From(host.chance.bytes(8)))
  }
  const [first] = missing.keys()
  if (first !== undefined) throw damaged(file, 'that file is missing', first)
}

async function openUnpacked(host: Host, file: string, staging: string): Promise<ProjectStore> {
  try {
    return await ProjectStore.openForReading(host, staging)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    if (error.code === 'notAProject') throw damaged(file, 'it holds no project', manifestName)
    if (error.code === 'projectNewer' && 'needsReader' in error.data)
      throw new Failure('projectNewer', { ...error.data, path: file })
    throw error
  }
}

async function moveBeside({ files }: Host, { staging, target }: Places): Promise<void> {
  await makeFolder(files, dirname(target))
  await files.rename(staging, target)
  await syncFolder(files, dirname(target))
}

/** Moves what was unpacked one folder up, the project's manifest last: until it is there, there is no project. */
async function moveUp({ files }: Host, { staging, target }: Places): Promise<void> {
  const others = (await files.readdir(target, { withFileTypes: true })).filter(({ name }) => name !== basename(staging))
  if (others.length > 0) throw new Failure('folderNotEmpty', { path: target })
  const names = (await files.readdir(staging, { withFileTypes: true })).map(({ name }) => name)
  const inOrder = [...names.filter((name) => name !== manifestName), manifestName]
  const moved: string[] = []
  try {
    for (const name of inOrder) {
      await files.rename(join(staging, name), join(target, name))
      moved.push(name)
    }
    await syncFolder(files, target)
  } catch (error) {
    for (const name of moved)
      await files.rm(join(target, name), { recursive: true, force: true }).catch(() => undefined)
    throw error
  }
}
