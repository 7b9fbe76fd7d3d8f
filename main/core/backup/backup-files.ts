import { join } from 'node:path'
import { z } from 'zod'
import { backupRow } from '../../../shared/rows/backup.ts'
import type { Host } from '../ports/host.ts'
import { readOwnJson } from '../store/folder-data.ts'
import { listOrNone } from '../store/project-folder.ts'

// Backups of a project lie in the app's data under its id: `<name>.json` says what a backup is, and `contents` holds the
// bytes of all of them under their hashes, so that what two backups have in common is there once.

const hash = z.string().regex(/^[0-9a-f]{64}$/)

export const backupSchema = backupRow.omit({ backup: true }).extend({
  format: z.literal('mediation-notebook-backup'),
  version: z.literal(1),
  name: z.string(),
  /** Hash of the list of its files. */
  list: hash,
})
/** What one backup is. */
export type Backup = z.infer<typeof backupSchema>

export const backedUpFiles = z.object({
  /** The files of the project, by their paths in it. */
  files: z.array(z.object({ path: z.string(), bytes: z.number(), hash })),
  /** Drafts of sections, by their file names: typing that was in no log. */
  drafts: z.array(z.object({ name: z.string().regex(/^s_[0-9a-z]+\.json$/), hash })),
  /** Logs of private notes, by their paths in the folder of those. Backups of earlier versions have none. */
  privateNotes: z
    .array(z.object({ path: z.string().regex(/^ops\/[0-9a-hjkmnp-tv-z]{8}\/[0-9]{6}\.ndjson$/), hash }))
    .default([]),
})
export type BackedUpFiles = z.infer<typeof backedUpFiles>

/** The folder of a project's backups. */
export function backupsFolder(host: Host, projectId: string): string {
  return join(host.dataFolder, 'backups', projectId)
}

/** Where bytes with that hash are kept in a folder of backups. */
export function contentPath(backups: string, contentHash: string): string {
  return join(backups, 'contents', contentHash.slice(0, 2), contentHash)
}

/** The backups of a project, the last one first. One whose description cannot be read is left out. */
export async function backupsOf(host: Host, projectId: string): Promise<Backup[]> {
  const folder = backupsFolder(host, projectId)
  const found: Backup[] = []
  for (const entry of await listOrNone(host.files, folder)) {
    if (!entry.isFile() || !entry.name.endsWith('.json')) continue
    const backup = await readOwnJson(host.files, join(folder, entry.name), backupSchema)
    if (backup?.projectId === projectId && `${backup.name}.json` === entry.name) found.push(backup)
  }
  return found.sort((a, b) => (a.takenAt < b.takenAt ? 1 : -1))
}

/** The backups of all projects on this machine, the last one first. */
export async function allBackups(host: Host): Promise<Backup[]> {
  const ids = (await listOrNone(host.files, join(host.dataFolder, 'backups'))).map(({ name }) => name)
  const each = await Promise.all(ids.filter((id) => /^p_[0-9a-z]+$/.test(id)).map((id) => backupsOf(host, id)))
  return each.flat().sort((a, b) => (a.takenAt < b.takenAt ? 1 : -1))
}
