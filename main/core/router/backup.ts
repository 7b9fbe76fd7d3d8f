import type { BackupRow } from '../../../shared/rows/backup.ts'
import { allBackups, type Backup } from '../backup/backup-files.ts'
import { chooseBackup, findBackups } from '../backup/find-backups.ts'
import { restoreBackup } from '../backup/restore-backup.ts'
import { os } from './implementer.ts'

function rowOf({ name, projectId, title, folder, takenAt, reason, articles, highlights, bytes }: Backup): BackupRow {
  return { backup: name, projectId, title, folder, takenAt, reason, articles, highlights, bytes }
}

export const backupRouter = os.backup.router({
  list: os.backup.list.handler(async ({ context, input }) => {
    const { host } = context
    return (await (input.of === null ? allBackups(host) : findBackups(host, input.of))).map(rowOf)
  }),
  restore: os.backup.restore.handler(async ({ context, input, signal }) => {
    const backups = await findBackups(context.host, input.of)
    return restoreBackup(context.host, chooseBackup(backups, input.of, input.backup), input.folder, signal)
  }),
})
