import { resolve } from 'node:path'
import { recordWords } from '../../../shared/record-words.ts'
import type { MergePreviewRow, Tally } from '../../../shared/rows/merge.ts'
import type { Output } from '../output.ts'
import type { Program } from '../program.ts'
import { type GlobalOptions, inSession } from '../session.ts'
import { known, plural } from '../words.ts'

function tallyWords({ added, changed, removed, conflicting }: Tally): string {
  const counted = (count: number, word: string) => (count === 0 ? null : `${count} ${word}`)
  return (
    known(
      counted(added, 'new'),
      counted(changed, 'changed'),
      counted(removed, 'removed'),
      counted(conflicting, 'in conflict'),
    ) || 'nothing that shows'
  )
}

/** What a merge brings: a row with everything, and as words a line for each kind of record and each coder. */
function show(output: Output, row: MergePreviewRow, sentence: string): void {
  const kinds = row.kinds.map(({ collection, ...tally }) => `  ${recordWords(collection, 2)}: ${tallyWords(tally)}`)
  const coders = row.coders.map(
    ({ name, actions, ...tally }) =>
      `  by ${name ?? 'somebody unknown'}: ${plural(actions, 'change')}, ${tallyWords(tally)}`,
  )
  output.row(row, [sentence, ...kinds, ...coders].join('\n'))
}

/** `merge`. */
export function addMergeVerb(program: Program): void {
  program.command
    .command('merge')
    .argument('<project>')
    .argument('<file.mnb>', "a colleague's copy of the same project")
    .description("take a colleague's work into a project, after a backup")
    .option('--preview', 'only say what it would bring')
    .action((folder: string, path: string, options: { preview?: boolean } & GlobalOptions, command) =>
      inSession(command.optsWithGlobals(), async ({ api, output, open, signal }) => {
        const { handle: project, title } = await open(folder, options.preview ? 'reading' : 'writing')
        const file = resolve(path)
        if (options.preview) {
          const row = await api.merge.preview({ project, file }, { signal })
          const would = row.actions === 0 ? 'Nothing in it is new' : `It would bring ${plural(row.actions, 'change')}`
          return show(output, row, `${would} to ‘${title}’. Nothing was changed.`)
        }
        const row = await api.merge.run({ project, file }, { signal })
        const done = row.actions === 0 ? 'Nothing in it was new' : `Merged ${plural(row.actions, 'change')}`
        const backup = row.backup === null ? '' : ` The backup taken before is ${row.backup}.`
        show(output, row, `${done} to ‘${title}’.${backup}`)
        if (row.openConflicts > 0)
          output.note(
            `${plural(row.openConflicts, 'conflict')} of the project ${row.openConflicts === 1 ? 'is' : 'are'} open: both values are kept. Settle them in the app, under Conflicts in the Project menu.`,
          )
      }),
    )
}
