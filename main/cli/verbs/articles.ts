import { basename, resolve } from 'node:path'
import { isHiddenByDefault } from '../../../shared/model/block.ts'
import { fieldWords } from '../../../shared/record-words.ts'
import type { ExtractRow, ImportRow } from '../../../shared/rows.ts'
import { sourceWords } from '../../../shared/source-words.ts'
import { readAhead } from '../../core/store/read-ahead.ts'
import { worsen } from '../exit-code.ts'
import type { Program } from '../program.ts'
import { inSession, stopIfInterrupted } from '../session.ts'
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
          if (row.status !== 'failed') continue
          worsen(program, row.error?.code === 'diskFull' ? 4 : 1)
          if (isOfTheDisk(row.error?.code) && !(await api.project.summary({ project: handle })).writable) {
            const left = files.length - event.done
            if (left > 0) output.note(`Stopped: nothing more can be written. ${plural(left, 'file')} left out.`)
            break
          }
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
          stopIfInterrupted(signal)
          if (output.unread.aborted) return
          output.row(row, extractWords(row))
          if (row.status === 'failed') worsen(program, 1)
        }
      }),
    )
}

/** Whether it was the writing that failed, and not the file: then the project may take no more. */
function isOfTheDisk(code: string | undefined): boolean {
  return code === 'diskFull' || code === 'permissionDenied' || code === 'outputUnwritable' || code === 'projectReadOnly'
}

function importWords(row: ImportRow): string {
  if (row.status === 'failed') return `failed     ${row.error?.message}`
  const offered = row.offered.map(
    ({ field, value, confidence }) => `${fieldWords(field)} ${value}? (${sure(confidence)}, not stored)`,
  )
  const words = row.words === null ? null : plural(row.words, 'word')
  const about = known(
    row.title ?? `(no title: ${basename(row.file)})`,
    row.outlet,
    row.byline,
    row.publishedAt,
    ...offered,
    row.language,
    words,
  )
  return `${row.status.padEnd(10)} ${row.articleId}  ${about}`
}

function extractWords(row: ExtractRow): string {
  if (row.status === 'failed') return `failed: ${row.error?.message}\n`
  const fields = Object.entries(row.fields ?? {}).flatMap(([field, found]) =>
    found
      ? [`  ${fieldWords(field)}: ${found.value}  (from ${sourceWords[found.source]}, ${sure(found.confidence)})`]
      : [],
  )
  const hidden = (row.blocks ?? []).filter(({ type }) => isHiddenByDefault(type)).length
  const pieces = hidden > 0 ? `, ${plural(hidden, 'piece')} around the text left out` : ''
  return [row.file, ...fields, `  ${plural(row.words ?? 0, 'word')}${pieces}`, '', row.text, ''].join('\n')
}

function sure(confidence: number): string {
  return `${Math.round(confidence * 100)} % sure`
}
