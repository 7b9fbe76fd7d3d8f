import { z } from 'zod'
import * as rows from '../rows/backup.ts'
import { base } from './base.ts'

export const backupApi = {
  /** The backups of a project, named by its folder, be it damaged or gone, or by its id; of all projects for null. The last one first. */
  list: base.input(z.object({ of: z.string().nullable() })).output(z.array(rows.backupRow)),
  /** Puts a project as it was into a folder that is absent or empty; as it was last, where no backup is named. */
  restore: base
    .input(z.object({ of: z.string(), backup: z.string().nullable().default(null), folder: z.string() }))
    .output(rows.restoredRow),
}
