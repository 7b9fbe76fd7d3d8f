import { Failure } from '../../../shared/failures.ts'
import type { MentioningArticleRow, MentionRow } from '../../../shared/rows/mention.ts'
import { contextAround } from '../../../shared/text/context-around.ts'
import { normaliseName } from '../../../shared/text/normalise.ts'
import type { Program } from '../program.ts'
import { inSession, type Session } from '../session.ts'
import { plural } from '../words.ts'

const contextUnits = 60

interface MentionsOptions {
  all?: boolean
  accept?: boolean
  reject?: boolean
}

/** `mentions`. */
export function addMentionsVerb(program: Program): void {
  program.command
    .command('mentions')
    .argument('<project>')
    .argument('<actor>', 'an actor by a name or its id')
    .description('find where the names of an actor stand in the articles and are not marked yet')
    .option('--all', 'list those that are marked or rejected, too')
    .option('--accept', 'mark all new ones with the actor, but for those by a name that others bear, too')
    .option('--reject', 'say that none of the new ones is this actor: they are offered no more')
    .action((folder: string, name: string, options: MentionsOptions, command) =>
      inSession(command.optsWithGlobals(), async (session) => {
        if (options.accept && options.reject)
          throw new Failure('usage', { detail: 'Give either --accept or --reject. Nothing was changed.' })
        const { api, output, open, signal } = session
        const { handle } = await open(folder, options.accept || options.reject ? 'writing' : 'reading')
        const actorId = await actorNamed(session, handle, name)
        await last(await api.mention.scan({ project: handle }, { signal }))
        const { articles, unreadable } = await api.mention.list({ project: handle, actorId })
        let count = 0
        for (const article of articles) {
          const shown = article.mentions.filter(({ state }) => options.all || state === 'new')
          if (shown.length > 0) await printMentions(session, handle, { ...article, mentions: shown })
          count += shown.length
        }
        if (count === 0) output.note(options.all ? 'No article names this actor.' : 'Nothing new was found.')
        if (unreadable.length > 0) {
          output.note(
            `The text of ${plural(unreadable.length, 'article')} cannot be read and was not looked through: ${unreadable.join(', ')}. Run ‘check’.`,
          )
          program.exitCode = 1
        }
        if (options.accept || options.reject) await judge(session, { handle, actorId, articles, options })
      }),
    )
}

async function actorNamed({ api }: Session, project: string, name: string): Promise<string> {
  const wanted = normaliseName(name)
  const candidates = (await api.actor.list({ project })).filter(
    (actor) => actor.id === name || [actor.name, ...actor.aliases].some((known) => normaliseName(known) === wanted),
  )
  const [only, ...others] = candidates
  if (!only)
    throw new Failure('usage', { detail: `No actor goes by the name ‘${name}’. ‘list PROJECT actors’ shows them.` })
  if (others.length > 0) {
    const rows = candidates.map((actor) => ({ kind: 'actor' as const, id: actor.id, name: actor.name }))
    throw new Failure('nameAmbiguous', { kind: 'actor', name, candidates: rows })
  }
  return only.id
}

async function last<Result>(stream: AsyncIterator<unknown, Result>): Promise<Result> {
  for (let next = await stream.next(); ; next = await stream.next()) if (next.done) return next.value
}

async function printMentions({ api, output }: Session, project: string, article: MentioningArticleRow): Promise<void> {
  const { articleId, title } = article
  const { blocks } = await api.article.read({ project, articleId })
  for (const mention of article.mentions) {
    const text = blocks.find(({ id }) => id === mention.blockId)?.text ?? ''
    const { before, exact, after } = contextAround(text, mention, contextUnits)
    const row = { articleId, title, ...mention, before, after }
    output.row(row, `${articleId} ${mention.blockId} ${stateWords(mention)}  ${before}[${exact}]${after}`)
  }
}

function stateWords({ state, others }: MentionRow): string {
  if (state !== 'new' || others.length === 0) return state
  return `${state}, or ${others.map(({ name }) => name).join(' or ')}`
}

async function judge(
  { api, output, signal }: Session,
  {
    handle,
    actorId,
    articles,
    options,
  }: { handle: string; actorId: string; articles: readonly MentioningArticleRow[]; options: MentionsOptions },
): Promise<void> {
  const fresh = articles.flatMap(({ articleId, bodyHash, mentions }) =>
    mentions.filter(({ state }) => state === 'new').map((mention) => ({ ...mention, articleId, bodyHash })),
  )
  const shared = options.accept ? fresh.filter(({ others }) => others.length > 0).length : 0
  const places = options.accept ? fresh.filter(({ others }) => others.length === 0) : fresh
  if (places.length > 0) {
    const input = { project: handle, actorId, places }
    if (options.accept) {
      const { marked, tagged } = await last(await api.mention.accept(input, { signal }))
      output.note(`Marked ${plural(marked + tagged, 'mention')}.`)
    } else {
      const { rejected } = await last(await api.mention.reject(input, { signal }))
      output.note(`Rejected ${plural(rejected, 'mention')}.`)
    }
  }
  if (shared > 0)
    output.note(
      `${plural(shared, 'mention')} left: other actors go by the same name. Decide these one by one in the app.`,
    )
}
