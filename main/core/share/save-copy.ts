import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import type { SavedCopyRow } from '../../../shared/rows/project.ts'
import type { Host } from '../ports/host.ts'
import { makeFolder, replaceDurably } from '../store/durable-write.ts'
import { createProjectFolder, listLogs, listOrNone, segmentPath } from '../store/project-folder.ts'
import { contentPathsOf } from '../store/project-records.ts'
import { ProjectStore } from '../store/project-store.ts'
import { base32From } from '../store/stamp.ts'
import { stateAsActions } from '../store/state-as-actions.ts'
import { writeFailure } from '../store/system-error.ts'
import { assertOutsideProject } from './assert-outside-project.ts'
import { hashInPath } from './share-project.ts'

/**
 * Writes a project as it is in memory into a new folder, with what could not be written where it is. Where its logs
 * can still be read they are copied, history and all; else the records are written as they are now. Bodies and originals
 * that cannot be read, or are not what their names say, are listed in `missing`. The copy is the same project: its work
 * can be merged back. Throws Failure `folderNotEmpty` and what writing can fail with.
 */
export async function saveCopy(
  store: ProjectStore,
  folder: string,
  coder: { id: string; name: string },
): Promise<SavedCopyRow> {
  const { host } = store
  await assertOutsideProject(host.files, store.folder, folder)
  const unsaved = await store.unsaved()
  await createProjectFolder(host.files, folder, store.projectId)
  try {
    const hasHistory = await copyLogs(store, folder)
    const copy = await ProjectStore.openForWriting(host, folder, coder.name)
    try {
      await copy.adopt(hasHistory ? unsaved : stateAsActions(store.state, coder.id))
      const missing = await copyContent(store, copy)
      return { folder: copy.folder, unsaved: store.unacknowledged, hasHistory, missing }
    } finally {
      await copy.close()
    }
  } catch (error) {
    throw writeFailure(error, folder)
  }
}

/** Copies all logs as far as they have whole lines, or none where one cannot be read. */
async function copyLogs(store: ProjectStore, folder: string): Promise<boolean> {
  const logs: { path: string; bytes: Uint8Array }[] = []
  const listed = await listLogs(store.host.files, store.folder).catch(() => new Map<string, number[]>())
  for (const [writerId, segments] of [...store.logs, ...listed])
    for (const segment of segments) {
      const path = segmentPath(writerId, segment)
      if (logs.some((log) => log.path === path)) continue
      const bytes = await store.host.files.readFile(join(store.folder, path)).catch(() => null)
      if (!bytes) return false
      logs.push({ path, bytes: bytes.subarray(0, bytes.lastIndexOf(10) + 1) })
    }
  for (const { path, bytes } of logs) await put(store.host, join(folder, path), bytes)
  return logs.length > 0
}

/** Copies the bodies and originals that can be read. Gives the paths of those that are not in the copy. */
async function copyContent(from: ProjectStore, to: ProjectStore): Promise<string[]> {
  const missing = new Set(contentPathsOf(to.state))
  for (const path of new Set([...missing, ...(await contentIn(from))])) {
    const bytes = await from.host.files.readFile(join(from.folder, path)).catch(() => null)
    if (!bytes || createHash('sha256').update(bytes).digest('hex') !== hashInPath(path)) continue
    await put(to.host, join(to.folder, path), bytes)
    missing.delete(path)
  }
  return [...missing].sort()
}

/** All bodies and originals in a folder that can be listed: a later version may name some that this one does not know. */
async function contentIn({ host, folder }: ProjectStore): Promise<string[]> {
  const paths: string[] = []
  for (const kind of ['articles', 'files'])
    for (const shelf of await listOrNone(host.files, join(folder, kind)).catch(() => []))
      for (const { name } of await listOrNone(host.files, join(folder, kind, shelf.name)).catch(() => []))
        if (hashInPath(`${kind}/${shelf.name}/${name}`)) paths.push(`${kind}/${shelf.name}/${name}`)
  return paths
}

async function put({ files, chance }: Host, path: string, bytes: Uint8Array): Promise<void> {
  await makeFolder(files, dirname(path))
  await replaceDurably(files, path, bytes, base32From(chance.bytes(8)))
}
