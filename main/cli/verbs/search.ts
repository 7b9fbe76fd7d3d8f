import type { Program } from '../program.ts'
import { inSession } from '../session.ts'
import { plural } from '../words.ts'

/** `search`. */
export function addSearchVerb(program: Program): void {
  program.command
    .command('search')
    .argument('<project>')
    .argument('<query...>', 'words that must all stand in the article, in any case, script form or accent')
    .description('find words in the articles of a project')
    .action((folder: string, query: string[], _options: unknown, command) =>
      inSession(command.optsWithGlobals(), async ({ api, output, open, signal }) => {
        const { handle } = await open(folder, 'reading')
        const { rows, unreadable } = await api.search.query({ project: handle, query: query.join(' ') }, { signal })
        for (const row of rows)
          output.row(row, `${row.articleId} ${row.blockId}  ${row.title ?? '(no title)'}: ${row.snippet}`)
        if (unreadable.length > 0) {
          const some = unreadable.join(', ')
          output.note(
            `The text of ${plural(unreadable.length, 'article')} cannot be read and was not searched: ${some}. Run ‘check’.`,
          )
          program.exitCode = 1
        }
        if (rows.length === 0) output.note('Nothing was found.')
      }),
    )
}
