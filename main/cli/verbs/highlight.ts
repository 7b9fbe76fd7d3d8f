import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { z } from 'zod'
import { Failure } from '../../../shared/failures.ts'
import type { HighlightResultRow } from '../../../shared/rows.ts'
import { normaliseName } from '../../../shared/text/normalise.ts'
import { readFailure } from '../../core/store/system-error.ts'
import { worsen } from '../exit-code.ts'
import type { Program } from '../program.ts'
import { inSession, stopIfInterrupted } from '../session.ts'

const name = z
  .string()
  .trim()
  .refine((text) => normaliseName(text) !== '', 'a name without a letter in it')
const names = z.array(name).default([])
const wantedSchema = z.strictObject({
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
      inSession(command.optsWithGlobals(), async ({ api, output, open, signal }) => {
        const wanted = await wantedRows(options)
        const { handle } = await open(folder, 'writing')
        for (const { line, value } of wanted) {
          stopIfInterrupted(signal)
          const parsed = wantedSchema.safeParse(value)
          if (!parsed.success) {
            const detail = faultsIn(parsed.error)
            output.row({ error: 'badRow', line, detail, places: [] }, `line ${line}: ${detail}`)
            worsen(program, 1)
            continue
          }
          const { article: articleId, actor: actors, event: events, theme: themes, ...rest } = parsed.data
          const row = await api.highlight.add({
            project: handle,
            request: { articleId, actors, events, themes, ...rest },
          })
          output.row(row, words(row))
          if ('error' in row) worsen(program, 1)
        }
      }),
    )
}

/** A passage to mark as it was given, and in which line of the file, counted from 1. */
interface WantedRow {
  line: number
  value: unknown
}

const faultsIn = (error: z.ZodError): string => z.prettifyError(error).replaceAll('\n', ' ')

function refusal(error: z.ZodError): string {
  const details = error.issues.map(({ path, message }) => `--${String(path[0])}: ${message}`)
  return `${details.join('; ')}. Nothing was changed.`
}

/** The passages to mark, one from the options, which must be sound, or all from the file, not looked at yet. */
async function wantedRows(options: HighlightOptions): Promise<WantedRow[]> {
  const { from, ...one } = options
  const isOne = one.article !== undefined || one.exact !== undefined
  if (isOne === (from !== undefined))
    throw new Failure('usage', { detail: 'Give either --article and --exact, or --from FILE.' })
  if (from === undefined) {
    if (!one.article || !one.exact)
      throw new Failure('usage', { detail: 'Both --article and --exact are needed to mark a passage.' })
    const { actor, event, theme, article, exact, prefix, suffix, note } = one
    const value = { actor, event, theme, article, exact, prefix, suffix, note }
    const parsed = wantedSchema.safeParse(value)
    if (!parsed.success) throw new Failure('usage', { detail: refusal(parsed.error) })
    return [{ line: 1, value }]
  }
  const path = resolve(from)
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new Failure('usage', { detail: readWords(error, path) })
  })
  const lines = text.replace(/^\uFEFF/, '').split('\n')
  return lines.flatMap((text, index) => (text.trim() === '' ? [] : [{ line: index + 1, value: parsedOrText(text) }]))
}

function parsedOrText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
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
