import { join } from 'node:path'
import type { Host } from '../ports/host.ts'
import { parseOrNull } from '../store/parse-or-null.ts'
import type { BackupContents } from './backup-contents.ts'
import { type BackedUpFiles, type Backup, backedUpFiles, backupsFolder, backupsOf } from './backup-files.ts'
import { keptBackups } from './kept-backups.ts'

/** The list of a backup's files, or null where it is missing or damaged. */
export async function filesOf(backup: Backup, contents: BackupContents): Promise<BackedUpFiles | null> {
  const bytes = await contents.read(backup.list)
  return (bytes && backedUpFiles.safeParse(parseOrNull(new TextDecoder().decode(bytes))).data) ?? null
}

/** Removes the backups that are not kept any more, and the bytes that only they had. */
export async function pruneBackups(host: Host, projectId: string, contents: BackupContents): Promise<void> {
  const backups = await backupsOf(host, projectId)
  const kept = keptBackups(backups)
  if (kept.size === backups.length) return
  const named = new Set<string>()
  for (const backup of kept) {
    const listed = await filesOf(backup, contents)
    if (!listed) return // what it holds cannot be told, so nothing is removed
    named.add(backup.list)
    for (const { hash } of [...listed.files, ...listed.drafts, ...listed.privateNotes]) named.add(hash)
  }
  for (const { name } of backups.filter((backup) => !kept.has(backup)))
    await host.files.unlink(join(backupsFolder(host, projectId), `${name}.json`)).catch(() => undefined)
  await contents.removeAllBut(named)
}
