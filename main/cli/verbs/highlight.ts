import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { z } from 'zod'
import { Failure } from '../../../shared/failures.ts'
import type { HighlightResultRow } from '../../../shared/rows.ts'
import { readFailure } from '../../core/store/system-error.ts'
import type { Program } from '../program.ts'
import { inSession } from '../session.ts'

const names = z.array(z.string().trim().min(1)).default([])
const wantedSchema = z.object({
  article: z.string(),
  exact: z.string().min(1),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  actor: names,
  event: names,
  theme: names,
  note: z.string().default(''),
})

interface HighlightOptions {
  article?: string
  exact?: string
  prefix?: string
  suffix?: string
  actor: string[]
  event: string[]
  theme: string[]
  note?: string
  from?: string
}

const collect = (value: string, before: string[]): string[] => [...before, value]

/** `highlight`. */
export function addHighlightVerb(program: Program): void {
  program.command
    .command('highlight')
    .argument('<project>')
    .description('mark a passage by its words and tag it; names that nobody bears yet are created')
    .option('--article <id>', 'the article')
    .option('--exact <text>', 'the passage, word for word')
    .option('--prefix <text>', 'the words just before it, where the passage stands more than once')
    .option('--suffix <text>', 'the words just after it')
    .option('--actor <name>', 'tag with an actor (may be repeated)', collect, [])
    .option('--event <title>', 'tag with an event (may be repeated)', collect, [])
    .option('--theme <name>', 'tag with a theme (may be repeated)', collect, [])
    .option('--note <text>', 'a note on it')
    .option('--from <file.ndjson>', 'many at once: one JSON object a line, with the option names as keys')
    .action((folder: string, options: HighlightOptions, command) =>
      inSession(command.optsWithGlobals(), async ({ api, output, open }) => {
        const wanted = await wantedRows(options)
        const { handle } = await open(folder, 'writing')
        for (const [index, value] of wanted.entries()) {
          const parsed = wantedSchema.safeParse(value)
          if (!parsed.success) {
            const detail = z.prettifyError(parsed.error).replaceAll('\n', ' ')
            output.row({ error: 'badRow', line: index + 1, detail, places: [] }, `line ${index + 1}: ${detail}`)
            program.exitCode = 1
            continue
          }
          const { article: articleId, actor: actors, event: events, theme: themes, ...rest } = parsed.data
          const row = await api.highlight.add({
            project: handle,
            request: { articleId, actors, events, themes, ...rest },
          })
          output.row(row, words(row))
          if ('error' in row) program.exitCode = 1
        }
      }),
    )
}

/** The passages to mark, one from the options or all from the file; not looked at yet. */
async function wantedRows(options: HighlightOptions): Promise<unknown[]> {
  const { from, ...one } = options
  const isOne = one.article !== undefined || one.exact !== undefined
  if (isOne === (from !== undefined))
    throw new Failure('usage', { detail: 'Give either --article and --exact, or --from FILE.' })
  if (from === undefined) {
    if (!one.article || !one.exact)
      throw new Failure('usage', { detail: 'Both --article and --exact are needed to mark a passage.' })
    return [one]
  }
  const path = resolve(from)
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new Failure('usage', { detail: readWords(error, path) })
  })
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.map((line) => {
    try {
      return JSON.parse(line) as unknown
    } catch {
      return line
    }
  })
}

function readWords(error: unknown, path: string): string {
  const failure = readFailure(error, path)
  return failure instanceof Failure && failure.code === 'fileIsFolder'
    ? `‘${path}’ is a folder, not a file of passages. Nothing was changed.`
    : `The file of passages ‘${path}’ cannot be read. Nothing was changed.`
}

function words(row: HighlightResultRow): string {
  if (!('error' in row)) {
    const tags = row.tags.map((tag) => `${tag.kind} ${tag.name}`).join(', ')
    return `${row.id}  “${row.exact}”${tags ? `  [${tags}]` : ''}`
  }
  const passage = `“${row.exact}” in ${row.articleId}`
  const places = row.places.map((place) => `  ${place.blockId}: …${place.prefix}[…]${place.suffix}…`).join('\n')
  const bearers = row.candidates.map((candidate) => `  ${candidate.id} ${candidate.name}`).join('\n')
  return {
    notFound: `not marked: ${passage} does not stand in the article, word for word.`,
    ambiguous: `not marked: ${passage} stands in several places; add --prefix or --suffix.\n${places}`,
    ambiguousName: `not marked: several records bear the name ‘${row.name}’; use a name that only one has.\n${bearers}`,
    articleMissing: `not marked: there is no article ${row.articleId} in this project.`,
    bodyUnreadable: `not marked: the text of the article ${row.articleId} is missing or damaged; run ‘check’.`,
  }[row.error]
}
