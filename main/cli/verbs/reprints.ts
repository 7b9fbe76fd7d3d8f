import type { ReprintCopyRow } from '../../../shared/rows/reprint.ts'
import type { Program } from '../program.ts'
import { type GlobalOptions, inSession, type Session } from '../session.ts'
import { known, plural } from '../words.ts'

interface ReprintOptions extends GlobalOptions {
  join?: string[]
  split?: string
  lead?: string
}

/** `reprints`. */
export function addReprintsVerb(program: Program): void {
  program.command
    .command('reprints')
    .argument('<project>')
    .option('--join <article...>', 'say that these articles print one report')
    .option('--split <article>', 'say that this article is a report of its own')
    .option('--lead <article>', 'let this article stand for its group')
    .description('list the reports that more than one article prints, and correct what was found')
    .action((folder: string, options: ReprintOptions, command) =>
      inSession(command.optsWithGlobals(), async (session) => {
        const { join, split, lead } = options
        const { handle } = await session.open(folder, join || split || lead ? 'writing' : 'reading')
        await correct(session, handle, options)
        await list(session, handle)
      }),
    )
}

async function correct({ api }: Session, project: string, { join, split, lead }: ReprintOptions): Promise<void> {
  if (split) await api.reprint.split({ project, articleId: split })
  if (join) await api.reprint.join({ project, articleIds: join })
  if (lead) await api.reprint.chooseLead({ project, articleId: lead })
}

async function list({ api, output }: Session, project: string): Promise<void> {
  const groups = await api.reprint.groups({ project })
  for (const { leadId } of groups) {
    const row = await api.reprint.of({ project, articleId: leadId })
    if (row) output.row(row, row.copies.map((copy) => copyWords(copy, leadId)).join('\n'))
  }
  const copies = groups.reduce((count, { articleIds }) => count + articleIds.length - 1, 0)
  output.note(
    groups.length === 0
      ? 'No report is printed by more than one article.'
      : `${plural(groups.length, 'report')} printed more than once, ${copies === 1 ? '1 article is a copy' : `${copies} articles are copies`}.`,
  )
}

function copyWords(copy: ReprintCopyRow, leadId: string): string {
  const { articleId, title, outlet, publishedAt, share, isJoined } = copy
  const cues = copy.agencies.map(({ agency, where }) => `${agency} (${where})`).join(', ')
  const same =
    share === null || articleId === leadId ? null : `${Math.round(share * 100)} % of the shorter text in common`
  const about = known(title ?? '(no title)', outlet, publishedAt, cues, same, isJoined ? 'joined by hand' : null)
  return `${articleId === leadId ? 'lead' : '  copy'}  ${articleId}  ${about}`
}
