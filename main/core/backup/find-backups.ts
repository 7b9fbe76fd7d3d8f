import { basename, dirname, join } from 'node:path'
import { Failure } from '../../../shared/failures.ts'
import type { Host } from '../ports/host.ts'
import { readManifest } from '../store/project-folder.ts'
import { allBackups, type Backup, backupsOf } from './backup-files.ts'

/**
 * The backups of a project, the last one first, those of the very folder before those of its copies. `of` is the folder,
 * be it damaged or gone by now, or the project's id. Throws Failure `backupMissing` where there are none.
 */
export async function findBackups(host: Host, of: string): Promise<Backup[]> {
  const path = await canonical(host, of)
  const id = /^p_[0-9a-z]+$/.test(of) ? of : (await readManifest(host.files, path).catch(() => null))?.id
  const found = id ? await backupsOf(host, id) : []
  const backups = found.length > 0 ? found : (await allBackups(host)).filter(({ folder }) => folder === path)
  if (backups.length === 0) throw new Failure('backupMissing', { path: of, backup: null })
  return [...backups.filter(({ folder }) => folder === path), ...backups.filter(({ folder }) => folder !== path)]
}

/** The canonical path, also of what is not there any more. */
async function canonical(host: Host, path: string): Promise<string> {
  const real = await host.files.realpath(path).catch(() => null)
  if (real !== null || dirname(path) === path) return real ?? path
  return join(await canonical(host, dirname(path)), basename(path))
}

/** One of them by its name, the first where none is named. Throws Failure `backupMissing`. */
export function chooseBackup(backups: readonly Backup[], of: string, name: string | null): Backup {
  const chosen = name === null ? backups[0] : backups.find((backup) => backup.name === name)
  if (!chosen) throw new Failure('backupMissing', { path: of, backup: name })
  return chosen
}
