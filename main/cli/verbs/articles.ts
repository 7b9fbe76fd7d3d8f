import { basename, resolve } from 'node:path'
import { carriedWords } from '../../../shared/carried-words.ts'
import { importableWords } from '../../../shared/import-formats.ts'
import { isHiddenByDefault } from '../../../shared/model/block.ts'
import { fieldWords } from '../../../shared/record-words.ts'
import type { ExtractPartRow, ExtractRow, ImportPartRow, ImportRow } from '../../../shared/rows.ts'
import { sourceWords } from '../../../shared/source-words.ts'
import { hasFailed } from '../../core/import/import-files.ts'
import { listFiles } from '../../core/import/list-files.ts'
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
    .argument('<file...>', `files, or folders of them: ${importableWords}`)
    .description('import articles into a project, one result a file')
    .action((folder: string, named: string[], _options: unknown, command) =>
      inSession(command.optsWithGlobals(), async ({ api, host, output, open, signal }) => {
        const { handle } = await open(folder, 'writing')
        const files = await listFiles(host.files, named.map(asNamed))
        const sources = files.map(({ path }) => ({ path }))
        for await (const event of await api.article.import({ project: handle, files: sources }, { signal })) {
          const row = { ...event.row, file: files[event.done - 1]?.name ?? event.row.file }
          output.row(row, importWords(row))
          if (!hasFailed(row)) continue
          const codes = [row, ...row.parts].map(({ error }) => error?.code)
          worsen(program, codes.includes('diskFull') ? 4 : 1)
          if (codes.some(isOfTheDisk) && !(await api.project.summary({ project: handle })).writable) {
            const left = files.length - event.done
            if (left > 0) output.note(`Stopped: nothing more can be written. ${plural(left, 'file')} left out.`)
            break
          }
        }
      }),
    )

  program.command
    .command('extract')
    .argument('<file...>', 'files, or folders of them')
    .description('show what an import would make of files, without a project')
    .action((named: string[], _options: unknown, command) =>
      inSession(command.optsWithGlobals(), async ({ api, host, output, signal }) => {
        const files = await listFiles(host.files, named.map(asNamed))
        const extract = ({ path }: { path: string }) => api.article.extract({ source: { path } }, { signal })
        for await (const { item, outcome } of readAhead(files, host.articleReader.concurrency, extract)) {
          const row = { ...(await outcome), file: item.name }
          stopIfInterrupted(signal)
          if (output.unread.aborted) return
          output.row(row, extractWords(row))
          if (hasFailed(row)) worsen(program, 1)
        }
      }),
    )
}

const asNamed = (name: string) => ({ path: resolve(name), name })

/** Whether it was the writing that failed, and not the file: then the project may take no more. */
function isOfTheDisk(code: string | undefined): boolean {
  return code === 'diskFull' || code === 'permissionDenied' || code === 'outputUnwritable' || code === 'projectReadOnly'
}

function importWords(row: ImportRow): string {
  if (row.parts.length === 0) return outcomeWords(row, basename(row.file))
  const failed = row.parts.filter(({ status }) => status === 'failed').length
  const head = known(row.file, `${plural(row.parts.length, 'part')}`, failed > 0 ? `${failed} failed` : null)
  return [head, ...row.parts.map((part) => `  ${outcomeWords(part, part.name)}`)].join('\n')
}

function outcomeWords(row: ImportRow | ImportPartRow, name: string): string {
  if (row.status === 'failed') return `failed     ${row.error?.message}`
  const offered = row.offered.map(
    ({ field, value, confidence }) => `${fieldWords(field)} ${value}? (${sure(confidence)}, not stored)`,
  )
  const words = row.words === null ? null : plural(row.words, 'word')
  const about = known(
    row.title ?? `(no title: ${name})`,
    row.outlet,
    row.byline,
    row.publishedAt,
    ...offered,
    row.language,
    words,
  )
  const warnings = row.warnings.map(({ message }) => `\n           ${message}`).join('')
  const carried = row.carried ? carriedWords(row.carried) : ''
  const highlights = carried === '' ? '' : `\n           ${carried}`
  return `${row.status.padEnd(10)} ${row.articleId}  ${about}${highlights}${warnings}`
}

function extractWords(row: ExtractRow): string {
  if (row.parts.length === 0) return `${row.file}\n${extractedWords(row)}`
  return row.parts.map((part) => `${row.file} › ${part.name}\n${extractedWords(part)}`).join('\n')
}

function extractedWords(row: ExtractRow | ExtractPartRow): string {
  if (row.status === 'failed') return `failed: ${row.error?.message}\n`
  const fields = Object.entries(row.fields ?? {}).flatMap(([field, found]) =>
    found
      ? [`  ${fieldWords(field)}: ${found.value}  (from ${sourceWords[found.source]}, ${sure(found.confidence)})`]
      : [],
  )
  const hidden = (row.blocks ?? []).filter(({ type }) => isHiddenByDefault(type)).length
  const pieces = hidden > 0 ? `, ${plural(hidden, 'piece')} around the text left out` : ''
  const warnings = row.warnings.map(({ message }) => `  Note: ${message}`)
  return [...fields, `  ${plural(row.words ?? 0, 'word')}${pieces}`, ...warnings, '', row.text, ''].join('\n')
}

function sure(confidence: number): string {
  return `${Math.round(confidence * 100)} % sure`
}
