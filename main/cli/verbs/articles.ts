import { basename, resolve } from 'node:path'
import type { ExtractRow, ImportRow } from '../../../shared/rows.ts'
import { readAhead } from '../../core/import/read-ahead.ts'
import type { Program } from '../program.ts'
import { inSession } from '../session.ts'
import { known, plural } from '../words.ts'

/** `import` and `extract`. */
export function addArticleVerbs(program: Program): void {
  program.command
    .command('import')
    .argument('<project>')
    .argument('<file...>', 'text (.txt), Markdown (.md), web pages (.html), or these as .gz')
    .description('import articles into a project, one result a file')
    .action((folder: string, files: string[], _options: unknown, command) =>
      inSession(command.optsWithGlobals(), async ({ api, output, open, signal }) => {
        const { handle } = await open(folder, 'writing')
        const sources = files.map((file) => ({ path: resolve(file) }))
        for await (const event of await api.article.import({ project: handle, files: sources }, { signal })) {
          const row = { ...event.row, file: files[event.done - 1] ?? event.row.file }
          output.row(row, importWords(row))
          if (row.status === 'failed') program.exitCode = row.error?.code === 'diskFull' ? 4 : 1
        }
      }),
    )

  program.command
    .command('extract')
    .argument('<file...>')
    .description('show what an import would make of files, without a project')
    .action((files: string[], _options: unknown, command) =>
      inSession(command.optsWithGlobals(), async ({ api, host, output, signal }) => {
        const extract = (file: string) => api.article.extract({ source: { path: resolve(file) } }, { signal })
        for await (const { item, outcome } of readAhead(files, host.articleReader.concurrency, extract)) {
          const row = { ...(await outcome), file: item }
          output.row(row, extractWords(row))
          if (row.status === 'failed') program.exitCode = 1
        }
      }),
    )
}

function importWords(row: ImportRow): string {
  if (row.status === 'failed') return `failed     ${row.error?.message}`
  const offered = row.publishedAtOffered ? `date ${row.publishedAtOffered}? (doubtful, not stored)` : null
  const words = row.words === null ? null : plural(row.words, 'word')
  const about = known(
    row.title ?? `(no title: ${basename(row.file)})`,
    row.outlet,
    row.byline,
    row.publishedAt,
    offered,
    row.language,
    words,
  )
  return `${row.status.padEnd(10)} ${row.articleId}  ${about}`
}

function extractWords(row: ExtractRow): string {
  if (row.status === 'failed') return `failed: ${row.error?.message}\n`
  const date = row.publishedAt
    ? `${row.publishedAt} (from ${row.publishedAtSource}, confidence ${row.publishedAtConfidence})`
    : null
  const about = known(row.title, row.outlet, row.byline, date, row.language, plural(row.words ?? 0, 'word'))
  return `${row.file}\n${about}\n\n${row.text}\n`
}
