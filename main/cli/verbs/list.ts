import { Argument } from 'commander'
import { assertNever } from '../../../shared/assert-never.ts'
import type { Program } from '../program.ts'
import { inSession, type Session } from '../session.ts'
import { known, plural } from '../words.ts'
import { writeCsv } from '../write-csv.ts'

const kinds = ['articles', 'highlights', 'actors', 'events', 'themes', 'evidence'] as const
type Kind = (typeof kinds)[number]

/** `list`. */
export function addListVerb(program: Program): void {
  program.command
    .command('list')
    .argument('<project>')
    .addArgument(new Argument('<kind>').choices(kinds))
    .option('--csv [file]', 'as CSV with all columns, to a file or to standard output')
    .option('--force', 'replace the file')
    .description('list what is in a project')
    .action((folder: string, kind: Kind, { csv, force }: { csv?: string | true; force?: true }, command) =>
      inSession(command.optsWithGlobals(), async (session) => {
        const { handle } = await session.open(folder, 'reading')
        if (csv === undefined) await listKind(session, handle, kind)
        else {
          const to = { file: csv === true ? null : csv, overwrite: force ?? false }
          await writeCsv(session, handle, { list: kind, ids: null }, to)
        }
      }),
    )
}

async function listKind({ api, output }: Session, project: string, kind: Kind): Promise<void> {
  switch (kind) {
    case 'articles':
      for (const row of await api.article.list({ project })) {
        const counts = `${plural(row.words, 'word')}, ${plural(row.highlights, 'highlight')}`
        const about = known(row.title ?? '(no title)', row.outlet, row.byline, row.publishedAt, row.language, counts)
        output.row(row, `${row.id}  ${about}`)
      }
      return
    case 'highlights':
      for (const row of await api.highlight.list({ project })) {
        const tags = row.tags.map((tag) => `${tag.kind} ${tag.name}`).join(', ')
        output.row(row, `${row.id}  “${row.exact}”${tags ? `  [${tags}]` : ''}${row.note ? `  note: ${row.note}` : ''}`)
      }
      return
    case 'actors':
      for (const row of await api.actor.list({ project }))
        output.row(row, `${row.id}  ${known(row.name, row.kind, row.aliases.join(', '))}`)
      return
    case 'events':
      for (const row of await api.event.list({ project }))
        output.row(row, `${row.id}  ${known(row.title, row.type, row.date)}`)
      return
    case 'themes':
      for (const row of await api.theme.list({ project })) output.row(row, `${row.id}  ${known(row.name, row.parent)}`)
      return
    case 'evidence':
      for (const event of await api.event.list({ project })) {
        const { evidenceRows } = await api.event.get({ project, eventId: event.id })
        for (const row of evidenceRows) {
          const about = known(row.stance ?? 'not judged yet', row.outlet ?? row.articleTitle)
          output.row({ eventId: event.id, ...row }, `${event.title}  ${about}: “${row.exact}”`)
        }
      }
      return
    default:
      assertNever(kind)
  }
}
