import { dirname, join } from 'node:path'
import { Failure } from '../../../shared/failures.ts'
import type { Host } from '../ports/host.ts'
import { ownPrivateFolder, type ProjectPlace, privateFolderOf, writeAbout } from '../private-notes/private-folder.ts'
import { makeFolder, replaceDurably } from '../store/durable-write.ts'
import { folderDataPath } from '../store/folder-data.ts'
import { listLogs, segmentPath } from '../store/project-folder.ts'
import { readWhole } from '../store/read-logs.ts'
import { base32From } from '../store/stamp.ts'
import { hasCode, writeFailure } from '../store/system-error.ts'
import type { BackupContents } from './backup-contents.ts'
import type { BackedUpFiles } from './backup-files.ts'

/** Keeps the logs of private notes, as far as they have whole lines, read back and compared. Throws Failure `backupUnsound`. */
export async function keepPrivateNotes(
  place: ProjectPlace,
  contents: BackupContents,
): Promise<BackedUpFiles['privateNotes']> {
  const { host } = place
  const folder = await privateFolderOf(place)
  const kept: BackedUpFiles['privateNotes'] = []
  if (folder === null) return kept
  for (const [writerId, segments] of await listLogs(host.files, folder))
    for (const segment of segments) {
      const path = segmentPath(writerId, segment)
      const { bytes } = await readWhole(host.files, join(folder, path))
      const hash = await contents.keep(bytes.subarray(0, bytes.lastIndexOf(10) + 1))
      if (!(await contents.read(hash))) throw new Failure('backupUnsound', { path: place.folder })
      kept.push({ path, hash })
    }
  return kept
}

/**
 * Puts the private notes of a backup beside a restored folder. Where logs of that folder's own are still there and begin
 * as those of the backup do, they stay as they are, newer notes and all; else they are set aside under another name.
 */
export async function restorePrivateNotes(
  host: Host,
  { folder, projectId }: { folder: string; projectId: string },
  { privateNotes }: BackedUpFiles,
  contents: BackupContents,
): Promise<void> {
  if (privateNotes.length === 0) return
  const to = ownPrivateFolder({ dataPath: folderDataPath(host.dataFolder, folder) })
  const logs: { at: string; bytes: Uint8Array }[] = []
  for (const { path, hash } of privateNotes) {
    const bytes = await contents.read(hash)
    if (bytes) logs.push({ at: join(to, path), bytes })
  }
  const token = base32From(host.chance.bytes(8))
  try {
    if (await goOnFrom(host, logs)) return
    await host.files.rename(to, `${to}.${token}.aside`).catch((error: unknown) => {
      if (!hasCode(error, 'ENOENT')) throw error
    })
    for (const { at, bytes } of logs) {
      await makeFolder(host.files, dirname(at))
      await replaceDurably(host.files, at, bytes, token)
    }
    await writeAbout(host, to, { projectId, path: folder, writerId: token })
  } catch (error) {
    throw writeFailure(error, to)
  }
}

/** Whether each of the logs is on the disk, perhaps longer by now. */
async function goOnFrom({ files }: Host, logs: readonly { at: string; bytes: Uint8Array }[]): Promise<boolean> {
  for (const { at, bytes } of logs) {
    const there = await files.readFile(at).catch(() => null)
    if (!there || Buffer.compare(there.subarray(0, bytes.length), bytes) !== 0) return false
  }
  return true
}
