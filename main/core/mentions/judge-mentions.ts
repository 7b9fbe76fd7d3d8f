import { Failure } from '../../../shared/failures.ts'
import { actorType } from '../../../shared/model/actor.ts'
import type { Highlight } from '../../../shared/model/highlight.ts'
import { rejectionType } from '../../../shared/model/rejection.ts'
import { tagFieldName } from '../../../shared/model/tag.ts'
import type { AcceptedRow, MentionPlace } from '../../../shared/rows/mention.ts'
import type { FoundQuote } from '../annotate/find-quote.ts'
import { highlightsInText } from '../annotate/highlight-details.ts'
import { quoteAt } from '../annotate/quote-at.ts'
import { standIn } from '../annotate/tag-names.ts'
import { changeProject } from '../edit/change-project.ts'
import { requireRecord } from '../edit/require-record.ts'
import { coderOf, type OpenProject } from '../project/open-projects.ts'
import { readBody } from '../store/body.ts'
import { articlesOf, recordOf, rejectionsOf, versionsOf } from '../store/project-records.ts'
import type { ChangedRecord } from '../store/project-store.ts'
import { readAhead } from '../store/read-ahead.ts'
import type { Stamp } from '../store/stamp.ts'
import { collectionOf, type State } from '../store/state.ts'
import { covers, marksByArticle } from './list-mentions.ts'
import type { ArticleProgress } from './mention-index.ts'
import { rejectionIdOf } from './rejections.ts'

/** What a person says of places that bear a name of an actor. */
export interface JudgedMentions {
  actorId: string
  places: readonly MentionPlace[]
}

const readAtOnce = 4

/** A place with the words there, as a highlight has them. */
interface QuotedPlace extends FoundQuote {
  place: MentionPlace
}

/** The words at places, article by article; places whose text is another by now are left out. */
async function* quotePlaces(
  { store }: OpenProject,
  places: readonly MentionPlace[],
  signal: AbortSignal | undefined,
): AsyncGenerator<ArticleProgress, QuotedPlace[]> {
  const byBody = new Map<string, MentionPlace[]>()
  for (const place of places) {
    const version = versionsOf(store.state).get(articlesOf(store.state).get(place.articleId)?.versionId ?? '')
    if (version?.bodyHash !== place.bodyHash) continue
    const there = byBody.get(place.bodyHash)
    if (there) there.push(place)
    else byBody.set(place.bodyHash, [place])
  }
  const quoted: QuotedPlace[] = []
  let done = 0
  const read = ([bodyHash]: [string, MentionPlace[]]) => readBody(store.host.files, store.folder, bodyHash)
  for await (const { item, outcome } of readAhead([...byBody], readAtOnce, read)) {
    if (signal?.aborted) throw new Failure('cancelled', {})
    const blocks = await outcome
    for (const place of item[1]) {
      const { blockId, startUtf16, endUtf16 } = place
      const found = quoteAt(blocks, [{ blockId, startUtf16, endUtf16 }])
      if (!('misplacedIn' in found)) quoted.push({ ...found, place })
    }
    yield { type: 'progress', done: ++done, total: byBody.size }
  }
  return quoted
}

const counted = (state: State, actorId: string): string =>
  standIn(state, 'actor', requireRecord(state, actorType, actorId).id)?.id ?? actorId

/**
 * Marks places as mentions of an actor, in one action: a highlight of exactly that place gets the tag, any other place
 * becomes a highlight of its own. Where a highlight with the tag covers it already, nothing is done. Throws Failure
 * `recordMissing`, `projectReadOnly`, `cancelled`, `bodyMissing`, `bodyDamaged`; nothing is changed then.
 */
export async function* acceptMentions(
  project: OpenProject,
  { actorId, places }: JudgedMentions,
  signal?: AbortSignal,
): AsyncGenerator<ArticleProgress, AcceptedRow> {
  const coderId = coderOf(project)
  const { store } = project
  counted(store.state, actorId)
  const quoted = yield* quotePlaces(project, places, signal)
  const id = counted(store.state, actorId)
  const marks = marksByArticle(store.state, id)
  const tag = tagFieldName({ kind: 'actor', id })
  const createdAt = new Date(store.host.clock.nowMs()).toISOString()
  const ops = new Map<string, ChangedRecord>()
  const result = { marked: 0, tagged: 0, already: 0, gone: places.length - quoted.length }
  for (const { place, target, quote } of quoted) {
    const { articleId, bodyHash } = place
    const key = `${articleId} ${JSON.stringify(target)}`
    if (ops.has(key) || (marks.get(articleId) ?? []).some((highlight) => covers(highlight, bodyHash, place))) {
      result.already++
      continue
    }
    const same = sameExtent(highlightsInText(store.state, articleId), { target, bodyHash, coderId })
    if (same) {
      ops.set(key, { c: 'highlight', id: same.id, set: { [tag]: true } })
      result.tagged++
      continue
    }
    const set = {
      articleId,
      bodyHash,
      target: target.map((part) => ({ ...part })),
      quote: { ...quote },
      coderId,
      createdAt,
    }
    ops.set(key, { c: 'highlight', id: store.newId('highlight'), set: { ...set, [tag]: true } })
    result.marked++
  }
  return { action: await changeProject(project, 'mention.accept', [...ops.values()]), ...result }
}

/** The highlight of exactly this extent, the coder's own before others'. */
function sameExtent(
  highlights: readonly Highlight[],
  { target, bodyHash, coderId }: Pick<Highlight, 'target' | 'bodyHash' | 'coderId'>,
): Highlight | null {
  const wanted = extentOf(target)
  const same = highlights.filter(
    (highlight) => highlight.bodyHash === bodyHash && extentOf(highlight.target) === wanted,
  )
  return same.find((highlight) => highlight.coderId === coderId) ?? same[0] ?? null
}

const extentOf = (target: Highlight['target']): string =>
  target.map(({ blockId, startUtf16, endUtf16 }) => `${blockId} ${startUtf16} ${endUtf16}`).join()

/** Says that an actor is not meant at places, in one action. Throws the same failures as `acceptMentions`. */
export async function* rejectMentions(
  project: OpenProject,
  { actorId, places }: JudgedMentions,
  signal?: AbortSignal,
): AsyncGenerator<ArticleProgress, { action: Stamp | null; rejected: number; gone: number }> {
  coderOf(project)
  const { store } = project
  counted(store.state, actorId)
  const quoted = yield* quotePlaces(project, places, signal)
  const id = counted(store.state, actorId)
  const ops = quoted.map(({ place, quote }): ChangedRecord => {
    const { articleId, bodyHash, blockId, startUtf16, endUtf16 } = place
    const recordId = rejectionIdOf(id, place)
    const wasTakenBack =
      collectionOf(store.state, 'rejection').has(recordId) && !rejectionsOf(store.state).has(recordId)
    const target = [{ blockId, startUtf16, endUtf16 }]
    const set = { actorId: id, articleId, bodyHash, target, quote: { ...quote } }
    return { c: 'rejection', id: recordId, set: { ...set, ...(wasTakenBack ? { deleted: false } : {}) } }
  })
  const action = await changeProject(project, 'mention.reject', ops)
  return { action, rejected: quoted.length, gone: places.length - quoted.length }
}

/** Takes rejections back, so that the places are offered again. Throws Failure `recordMissing`. */
export function offerAgain(project: OpenProject, rejectionIds: readonly string[]): Promise<Stamp | null> {
  const { state } = project.store
  for (const id of rejectionIds)
    if (!recordOf(state, rejectionType, id)) throw new Failure('recordMissing', { collection: 'rejection', id })
  return changeProject(
    project,
    'mention.offer',
    rejectionIds.map((id) => ({ c: 'rejection', id, set: { deleted: true } })),
  )
}
