import { resolve } from 'node:path'
import { Failure } from '../../../shared/failures.ts'
import type { BackupRow } from '../../../shared/rows/backup.ts'
import { worsen } from '../exit-code.ts'
import type { Program } from '../program.ts'
import { type GlobalOptions, inSession } from '../session.ts'
import { kilobytes, plural } from '../words.ts'

const reasons: Record<BackupRow['reason'], string> = {
  daily: 'daily',
  merge: 'before a merge',
  migration: 'before a migration',
}

interface RestoreOptions extends GlobalOptions {
  list?: boolean
  from?: string
  into?: string
}

/** `restore`. */
export function addRestoreVerb(program: Program): void {
  program.command
    .command('restore')
    .argument('<project>', "the project's folder, be it damaged or gone, or its id")
    .description('put a project as it was at a backup into a new folder')
    .option('--list', 'only list the backups there are')
    .option('--from <backup>', 'the backup to restore; the last one if left out')
    .option('--into <folder>', 'a folder that does not exist yet, or an empty one')
    .action((project: string, options: RestoreOptions, command) =>
      inSession(command.optsWithGlobals(), async ({ api, output, signal }) => {
        const of = /^p_[0-9a-z]+$/.test(project) ? project : resolve(project)
        if (options.list) {
          for (const row of await api.backup.list({ of }))
            output.row(
              row,
              `${row.backup}  ${row.takenAt.slice(0, 16).replace('T', ' ')} UTC, ${reasons[row.reason]}: ${plural(row.articles, 'article')}, ${plural(row.highlights, 'highlight')}, ${kilobytes(row.bytes)}, of ${row.folder}`,
            )
          return
        }
        if (options.into === undefined)
          throw new Failure('usage', {
            detail: 'Name a new folder with --into, or look at the backups with --list. Nothing was changed.',
          })
        const row = await api.backup.restore(
          { of, backup: options.from ?? null, folder: resolve(options.into) },
          { signal },
        )
        output.row(
          row,
          `Restored ‘${row.title}’ as it was on ${row.takenAt.slice(0, 16).replace('T', ' ')} UTC into ${row.project}.`,
        )
        if (row.leftOut.length === 0) return
        output.note(
          `${plural(row.leftOut.length, 'file')} of it ${row.leftOut.length === 1 ? 'is' : 'are'} damaged in the backup and left out; ‘check’ says which.`,
        )
        worsen(program, 1)
      }),
    )
}
