import { basename, dirname, join } from 'node:path'
import { Failure } from '../../../shared/failures.ts'
import type { ProjectRow } from '../../../shared/rows.ts'
import type { Host } from '../ports/host.ts'
import { makeFolder, replaceDurably } from '../store/durable-write.ts'
import { assertAbsentOrEmpty, manifestName } from '../store/project-folder.ts'
import { projectOf } from '../store/project-records.ts'
import { ProjectStore } from '../store/project-store.ts'
import { base32From } from '../store/stamp.ts'
import { fillFolder } from './fill-folder.ts'
import { readSharedManifest } from './read-shared-manifest.ts'
import type { SharedFileManifest } from './shared-file-manifest.ts'
import { sharedFiles } from './shared-files.ts'

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
  const { path, filled } = await fillFolder(host, folder, async (staging) => {
    await unpack(host, file, listed, { staging, signal })
    const store = await openUnpacked(host, file, staging)
    if (store.projectId !== listed.projectId) throw damaged(file, 'its list of contents is of another project', null)
    if (signal?.aborted) throw new Failure('cancelled', {})
    return { id: store.projectId, title: projectOf(store.state, store.projectId)?.title ?? basename(folder) }
  })
  return { project: path, ...filled }
}

const damaged = (path: string, reason: string, entry: string | null) =>
  new Failure('sharedFileDamaged', { path, reason, entry })

/** Unpacks what the list names, and only that; a file that is other than listed is refused before it is written. */
async function unpack(
  host: Host,
  file: string,
  listed: SharedFileManifest,
  { staging, signal }: { staging: string; signal: AbortSignal | undefined },
): Promise<void> {
  for await (const { path, load } of sharedFiles(host, file, listed, signal)) {
    const target = join(staging, path)
    const bytes = await load()
    await makeFolder(host.files, dirname(target))
    await replaceDurably(host.files, target, bytes, base32From(host.chance.bytes(8)))
  }
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
