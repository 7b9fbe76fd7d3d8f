import { actorType } from '../../../shared/model/actor.ts'
import type { Article } from '../../../shared/model/article.ts'
import type { Block } from '../../../shared/model/block.ts'
import { type Highlight, highlightType } from '../../../shared/model/highlight.ts'
import { isBlockHidden } from '../../../shared/model/shown-blocks.ts'
import type { MentionCountRow, MentioningArticleRow, MentionListRow, MentionRow } from '../../../shared/rows/mention.ts'
import { quoteAt } from '../annotate/quote-at.ts'
import { standIn } from '../annotate/tag-names.ts'
import { readBodyOrNull } from '../check/read-body-or-null.ts'
import { tagUseOf, tagUses } from '../connect/tag-index.ts'
import { requireRecord } from '../edit/require-record.ts'
import { articlesOf, fieldsOf, recordOf, versionsOf } from '../store/project-records.ts'
import type { ProjectStore } from '../store/project-store.ts'
import type { State } from '../store/state.ts'
import { actorsByName } from './actor-names.ts'
import { mentionIndexOf } from './mention-index.ts'
import { type ActorRejections, rejectionsFor } from './rejections.ts'
import { type SettledPlace, settleMentions } from './settle-mentions.ts'

/** The mentions of an actor by article, as far as they were looked for. Throws Failure `recordMissing`. */
export async function listMentions(store: ProjectStore, actorId: string): Promise<MentionListRow> {
  const { state } = store
  const index = mentionIndexOf(store)
  const counted = standIn(state, 'actor', requireRecord(state, actorType, actorId).id)
  const { id: actor, name } = counted ?? { id: actorId, name: '' }
  const owners = actorsByName(state)
  const wanted = new Set([...owners].filter(([, ids]) => ids.includes(actor)).map(([name]) => name))
  const known = { marks: marksByArticle(state, actor), rejections: rejectionsFor(state, actor) }
  const versions = versionsOf(state)
  const articles: MentioningArticleRow[] = []
  for (const article of articlesOf(state).values()) {
    const bodyHash = versions.get(article.versionId)?.bodyHash
    if (bodyHash === undefined) continue
    const fields = fieldsOf(state, 'article', article.id)
    const seen = index
      .mentionsIn(article, bodyHash, wanted)
      .filter(({ blockId, blockType }) => !isBlockHidden(fields, bodyHash, { id: blockId, type: blockType }))
    const places = settleMentions(seen, owners).filter(({ actorIds }) => actorIds.includes(actor))
    if (places.length === 0) continue
    const mentions = places.map((place) => rowOf(state, place, { actor, article, bodyHash, known }))
    await rejectByContext(store, mentions, { article, bodyHash, rejections: known.rejections })
    articles.push(articleRowOf(article, bodyHash, mentions))
  }
  const latestFirst = (a: MentioningArticleRow, b: MentioningArticleRow) =>
    (b.publishedAt ?? '') < (a.publishedAt ?? '') ? -1 : (b.publishedAt ?? '') > (a.publishedAt ?? '') ? 1 : 0
  articles.sort(latestFirst)
  return { actor: { id: actor, name }, articles, behind: index.behind, unreadable: [...index.unreadable] }
}

/** How many mentions of an actor there are. Throws Failure `recordMissing`. */
export async function countMentions(store: ProjectStore, actorId: string): Promise<MentionCountRow> {
  const { articles, behind, unreadable } = await listMentions(store, actorId)
  const count = { new: 0, marked: 0, rejected: 0, behind, unreadable: unreadable.length }
  for (const { mentions } of articles) for (const { state } of mentions) count[state]++
  return count
}

/** The highlights that bear an actor's tag, by the articles they stand in. */
export function marksByArticle(state: State, actorId: string): ReadonlyMap<string, readonly Highlight[]> {
  const marks = new Map<string, Highlight[]>()
  for (const id of tagUseOf(tagUses(state), 'actor', actorId).highlightIds) {
    const highlight = recordOf(state, highlightType, id)
    if (!highlight) continue
    const there = marks.get(highlight.articleId)
    if (there) there.push(highlight)
    else marks.set(highlight.articleId, [highlight])
  }
  return marks
}

/** A piece of one block. */
interface Span {
  blockId: string
  startUtf16: number
  endUtf16: number
}

/** Whether a highlight of that body has a piece that holds all of the place. */
export function covers(highlight: Highlight, bodyHash: string, { blockId, startUtf16, endUtf16 }: Span): boolean {
  return (
    highlight.bodyHash === bodyHash &&
    highlight.target.some(
      (part) => part.blockId === blockId && part.startUtf16 <= startUtf16 && part.endUtf16 >= endUtf16,
    )
  )
}

interface Known {
  marks: ReadonlyMap<string, readonly Highlight[]>
  rejections: ActorRejections
}

function rowOf(
  state: State,
  { actorIds, ...place }: SettledPlace,
  { actor, article, bodyHash, known }: { actor: string; article: Article; bodyHash: string; known: Known },
): MentionRow {
  const rejectionIds = [...known.rejections.at({ ...place, bodyHash })]
  const isMarked = (known.marks.get(article.id) ?? []).some((highlight) => covers(highlight, bodyHash, place))
  const others = actorIds.flatMap((id) => (id === actor ? [] : (recordOf(state, actorType, id) ?? [])))
  return {
    ...place,
    state: isMarked ? 'marked' : rejectionIds.length > 0 ? 'rejected' : 'new',
    rejectionIds,
    others: others.map(({ id, name }) => ({ id, name })),
  }
}

/** Places that were rejected in another text of the article, by the words around them. */
async function rejectByContext(
  store: ProjectStore,
  mentions: readonly MentionRow[],
  about: { article: Article; bodyHash: string; rejections: ActorRejections },
): Promise<void> {
  const others = about.rejections.ofOtherTexts(about.article.id, about.bodyHash)
  const undecided = mentions.filter(({ state }) => state === 'new')
  if (others.length === 0 || undecided.length === 0) return
  const blocks: readonly Block[] = (await readBodyOrNull(store, about.bodyHash)) ?? []
  for (const mention of undecided) {
    const found = quoteAt(blocks, [mention])
    if ('misplacedIn' in found) continue
    const { exact, prefix, suffix } = found.quote
    const same = others.filter(
      ({ quote }) => quote.exact === exact && quote.prefix === prefix && quote.suffix === suffix,
    )
    if (same.length === 0) continue
    mention.state = 'rejected'
    mention.rejectionIds = same.map(({ id }) => id)
  }
}

function articleRowOf(article: Article, bodyHash: string, mentions: MentionRow[]): MentioningArticleRow {
  const { id, title, outlet, publishedAt, direction } = article
  return { articleId: id, bodyHash, title, outlet, publishedAt, direction, mentions }
}
