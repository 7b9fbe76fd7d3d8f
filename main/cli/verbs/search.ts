import { InvalidArgumentError, Option } from 'commander'
import {
  type FoundRow,
  type RetrievedPassageRow,
  type SearchPlace,
  type SearchSort,
  searchPlaces,
  searchSorts,
  type Within,
  withins,
} from '../../../shared/rows/search.ts'
import type { Output } from '../output.ts'
import type { Program } from '../program.ts'
import { inSession, type Session } from '../session.ts'
import { known, plural } from '../words.ts'
import { writeCsv } from '../write-csv.ts'

interface SearchOptions {
  in: SearchPlace[]
  sort: SearchSort
  limit?: number
  within?: Within
  csv?: string
  force?: true
}

const languageHelp = `
A query is made of words, "phrases" and begin* (all that begin so), joined by AND, OR, NOT (or -word), NEAR or NEAR/5,
and parentheses. Words side by side must all be there. Fields: title: outlet: actor: event: theme: tag: coder: note:
lang: status: date:2025-10 or date:2025-10..2025-11; none finds what has no value, as in date:none. Put -- before a query that begins with a minus.`

/** `search`. */
export function addSearchVerb(program: Program): void {
  program.command
    .command('search')
    .argument('<project>')
    .argument('<query...>', 'what to search for, in any case, script form or accent')
    .description('find words in a project, or marked passages by their tags')
    .option('--in <places>', `where to look, of ${searchPlaces.join(', ')}; several with commas`, placesFrom, [
      'articles',
    ])
    .addOption(new Option('--sort <order>', 'the order of what is found').choices(searchSorts).default('relevance'))
    .option('--limit <number>', 'show at most so many', numberFrom)
    .addOption(
      new Option('--within <reach>', 'find marked passages whose tags meet within this reach').choices(withins),
    )
    .option('--csv <file>', 'write all that is found as CSV, to a file or to standard output (-)')
    .option('--force', 'replace the file')
    .addHelpText('after', languageHelp)
    .action((folder: string, words: string[], options: SearchOptions, command) =>
      inSession(command.optsWithGlobals(), async (session) => {
        const { handle } = await session.open(folder, 'reading')
        const query = { project: handle, query: words.join(' ') }
        if (options.csv !== undefined) {
          const { within } = options
          const what = within
            ? { list: 'passages' as const, query: query.query, within }
            : { list: 'search' as const, query: query.query, in: options.in, sort: options.sort }
          const to = { file: options.csv, overwrite: options.force ?? false }
          if (!(await writeCsv(session, handle, what, to))) program.exitCode = 1
          return
        }
        const unreadable = options.within
          ? await retrieve(session, { ...query, within: options.within }, options.limit)
          : await search(session, { ...query, in: options.in, sort: options.sort }, options.limit)
        if (unreadable.length > 0) {
          session.output.note(
            `The text of ${plural(unreadable.length, 'article')} cannot be read and was not searched: ${unreadable.join(', ')}. Run ‘check’.`,
          )
          program.exitCode = 1
        }
      }),
    )
}

function placesFrom(typed: string): SearchPlace[] {
  const places = typed.split(',').map((place) => searchPlaces.find((known) => known === place.trim()))
  if (places.includes(undefined)) throw new InvalidArgumentError(`They are ${searchPlaces.join(', ')}.`)
  return places.filter((place) => place !== undefined)
}

function numberFrom(typed: string): number {
  const number = Number(typed)
  if (Number.isSafeInteger(number) && number > 0) return number
  throw new InvalidArgumentError('It is a whole number above 0.')
}

const pageSize = 1000

async function search(
  { api, output, signal }: Session,
  query: { project: string; query: string; in: SearchPlace[]; sort: SearchSort },
  limit = Number.POSITIVE_INFINITY,
): Promise<string[]> {
  for (let offset = 0; ; offset += pageSize) {
    const page = { offset, limit: Math.min(pageSize, limit - offset) }
    const { rows, total, unreadable } = await api.search.query({ ...query, ...page }, { signal })
    for (const row of rows) output.row(row, foundWords(row))
    if (offset + pageSize < Math.min(total, limit)) continue
    noteTotal(output, total, limit, unreadable.length > 0)
    return unreadable
  }
}

async function retrieve(
  { api, output, signal }: Session,
  query: { project: string; query: string; within: Within },
  limit = Number.POSITIVE_INFINITY,
): Promise<string[]> {
  const unreadable = new Set<string>()
  for (let offset = 0; ; offset += pageSize) {
    const page = { offset, limit: Math.min(pageSize, limit - offset) }
    const answer = await api.search.passages({ ...query, ...page }, { signal })
    for (const row of answer.rows) output.row(row, passageWords(row))
    for (const id of answer.unreadable) unreadable.add(id)
    if (offset + pageSize < Math.min(answer.total, limit)) continue
    noteTotal(output, answer.total, limit, unreadable.size > 0)
    return [...unreadable]
  }
}

/** Nothing found is not said while a text could not be searched. */
function noteTotal(output: Output, total: number, limit: number, isIncomplete: boolean): void {
  if (total === 0 && !isIncomplete) output.note('Nothing was found.')
  if (total > limit) output.note(`${total} were found.`)
}

function foundWords(row: FoundRow): string {
  const id = row.highlightId ?? row.record.id
  const place = known(row.title ?? '(no title)', row.kind === 'note' ? 'note' : null)
  return `${row.blockId === null ? id : `${id} ${row.blockId}`}  ${place}: ${row.snippet}`
}

function passageWords({ articleId, title, highlights }: RetrievedPassageRow): string {
  const passages = highlights.map(
    ({ id, exact, tags }) => `  ${id} [${tags.map(({ name }) => name).join(', ')}]: ${exact}`,
  )
  return [`${articleId}  ${title ?? '(no title)'}`, ...passages].join('\n')
}
