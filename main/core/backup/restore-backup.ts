import { dirname, join } from 'node:path'
import { Failure } from '../../../shared/failures.ts'
import type { RestoredRow } from '../../../shared/rows/backup.ts'
import type { Host } from '../ports/host.ts'
import { fillFolder } from '../share/fill-folder.ts'
import { hashInPath } from '../share/share-project.ts'
import { makeFolder, replaceDurably } from '../store/durable-write.ts'
import { folderDataPath } from '../store/folder-data.ts'
import { ProjectStore } from '../store/project-store.ts'
import { base32From } from '../store/stamp.ts'
import { writeFailure } from '../store/system-error.ts'
import { BackupContents } from './backup-contents.ts'
import { type BackedUpFiles, type Backup, backupsFolder } from './backup-files.ts'
import { restorePrivateNotes } from './private-notes-in-backup.ts'
import { filesOf } from './prune-backups.ts'

/**
 * Puts the project as it was at a backup into a folder that is absent or empty; whoever writes there is a new writer. A
 * text or an original that is damaged in the backup is left out and told; a damaged log refuses the whole, as Failure
 * `backupDamaged`. Typing that was in no log comes back as drafts. A stop on the way leaves nothing behind.
 */
export async function restoreBackup(
  host: Host,
  backup: Backup,
  folder: string,
  signal?: AbortSignal,
): Promise<RestoredRow> {
  const contents = new BackupContents(host, backupsFolder(host, backup.projectId))
  const listed = await filesOf(backup, contents)
  const damaged = (entry: string) => new Failure('backupDamaged', { backup: backup.name, entry })
  if (!listed) throw damaged('its list of files')
  const { path, filled: leftOut } = await fillFolder(host, folder, async (staging) => {
    const missing: string[] = []
    for (const { path, hash } of listed.files) {
      if (signal?.aborted) throw new Failure('cancelled', {})
      const bytes = await contents.read(hash)
      if (bytes) await write(host, join(staging, path), bytes)
      else if (hashInPath(path) !== null) missing.push(path)
      else throw damaged(path)
    }
    const { projectId } = await ProjectStore.openForReading(host, staging)
    if (projectId !== backup.projectId) throw damaged('project.json')
    return missing
  })
  await restoreDrafts(host, path, listed, contents)
  await restorePrivateNotes(host, { folder: path, projectId: backup.projectId }, listed, contents)
  const { name, projectId, title, takenAt, articles, highlights } = backup
  return { project: path, id: projectId, title, backup: name, takenAt, articles, highlights, leftOut }
}

async function restoreDrafts(host: Host, folder: string, { drafts }: BackedUpFiles, contents: BackupContents) {
  for (const { name, hash } of drafts) {
    const bytes = await contents.read(hash)
    if (bytes) await write(host, join(folderDataPath(host.dataFolder, folder), 'drafts', name), bytes)
  }
}

async function write(host: Host, at: string, bytes: Uint8Array): Promise<void> {
  try {
    await makeFolder(host.files, dirname(at))
    await replaceDurably(host.files, at, bytes, base32From(host.chance.bytes(8)))
  } catch (error) {
    throw writeFailure(error, at)
  }
}
