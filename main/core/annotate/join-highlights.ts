import { Failure } from '../../../shared/failures.ts'
import type { Block } from '../../../shared/model/block.ts'
import { type Highlight, highlightType, type Target } from '../../../shared/model/highlight.ts'
import type { Json } from '../../../shared/model/json.ts'
import { tagFieldName, tagsOf } from '../../../shared/model/tag.ts'
import { targetBetween } from '../../../shared/reader/target.ts'
import { compareInText } from '../../../shared/reader/text-order.ts'
import type { HighlightDetailRow } from '../../../shared/rows/highlight.ts'
import { changeProject } from '../edit/change-project.ts'
import { requireRecord } from '../edit/require-record.ts'
import type { OpenProject } from '../project/open-projects.ts'
import { citationCounts } from '../sections/cited-highlights.ts'
import { readBody } from '../store/body.ts'
import { evidenceOf, fieldsOf } from '../store/project-records.ts'
import type { ChangedRecord } from '../store/project-store.ts'
import type { State } from '../store/state.ts'
import { textAt } from './article-text.ts'
import { assertMayChange, type IfCited } from './cited-passage.ts'
import { mayBeHidden } from './hidden-blocks.ts'
import { highlightDetailOf } from './highlight-details.ts'
import { requireQuoteAt } from './quote-at.ts'
import { extentFields } from './set-extent.ts'

/** What to join, and what to do with unmarked words in between: say so and change nothing, or take them in. */
export interface Joining {
  highlightIds: readonly string[]
  ifCited: IfCited
  between: 'refuse' | 'take'
}

/**
 * Makes one highlight of several of the same text, from where the first begins to where the last ends. It is the one that
 * the dossier cites, else the first; it gets the tags, notes, translations and evidence of the others, which are removed.
 * A person's private notes come together on it too; they are no part of the action, so undoing leaves them there as well.
 * Throws Failure `recordMissing`, `bodyMissing`, `usage`, `joinCited`, `wordsBetween`, `passageCited`.
 */
export async function joinHighlights(project: OpenProject, joining: Joining): Promise<HighlightDetailRow> {
  const { store } = project
  const { state } = store
  const all = joining.highlightIds.map((id) => requireRecord(state, highlightType, id)).sort(compareInText)
  const [first] = all
  if (!first || new Set(all.map(({ id }) => id)).size < 2)
    throw new Failure('usage', { detail: 'joining takes two highlights' })
  if (all.some(({ bodyHash, anchor }) => bodyHash !== first.bodyHash || anchor === 'orphan'))
    throw new Failure('usage', { detail: 'highlights of different texts cannot be joined' })
  await project.desk?.commitAll()
  const cited = all.filter(({ id }) => (citationCounts(state).get(id) ?? 0) > 0)
  if (cited.length > 1) throw new Failure('joinCited', { highlights: cited.length })
  const kept = cited[0] ?? first
  const others = all.filter(({ id }) => id !== kept.id)

  const blocks = await readBody(store.host.files, store.folder, first.bodyHash)
  const isHidden = mayBeHidden(state, first.articleId, first.bodyHash)
  const target = wholeOf(
    blocks.filter((block) => !isHidden(block) || isMarked(block, all)),
    all,
  )
  const between = unmarkedWords(blocks, target, all)
  if (between !== '' && joining.between === 'refuse') throw new Failure('wordsBetween', { words: between })
  const found = requireQuoteAt(blocks, target, { articleId: first.articleId, isHidden })
  await assertMayChange(project, joining.highlightIds, joining.ifCited)
  const set = { ...extentFields(found), ...togetherFields(state, kept, all) }
  await changeProject(project, 'highlight.join', [
    { c: 'highlight', id: kept.id, set },
    ...others.map(({ id }) => ({ c: 'highlight' as const, id, set: { deleted: true } })),
    ...movedEvidence(state, kept.id, new Set(others.map(({ id }) => id))),
  ])
  await joinPrivateNotes(project, kept, all)
  return highlightDetailOf(store.state, requireRecord(store.state, highlightType, kept.id))
}

function isMarked({ id }: Block, all: readonly Highlight[]): boolean {
  return all.some(({ target }) => target.some(({ blockId }) => blockId === id))
}

/** Everything from the first beginning to the last end. */
function wholeOf(blocks: readonly Block[], all: readonly Highlight[]): Target[] {
  const place = (blockId: string) => blocks.findIndex(({ id }) => id === blockId)
  const parts = all.flatMap(({ target }) => target)
  const begins = parts.toSorted((a, b) => place(a.blockId) - place(b.blockId) || a.startUtf16 - b.startUtf16)[0]
  const ends = parts.toSorted((a, b) => place(b.blockId) - place(a.blockId) || b.endUtf16 - a.endUtf16)[0]
  if (!begins || !ends) return []
  return targetBetween(
    blocks,
    { blockId: begins.blockId, offsetUtf16: begins.startUtf16 },
    { blockId: ends.blockId, offsetUtf16: ends.endUtf16 },
  )
}

/** The words of the whole that none of the highlights marks. */
function unmarkedWords(blocks: readonly Block[], whole: readonly Target[], all: readonly Highlight[]): string {
  const marked = all.flatMap(({ target }) => target)
  return whole
    .map((part) => {
      const text = textAt(blocks, [part]) ?? ''
      const isMarked = (at: number) =>
        marked.some(
          ({ blockId, startUtf16, endUtf16 }) => blockId === part.blockId && startUtf16 <= at && at < endUtf16,
        )
      return text
        .split('')
        .filter((_, index) => !isMarked(part.startUtf16 + index))
        .join('')
        .trim()
    })
    .filter((words) => words !== '')
    .join(' … ')
}

/** Tags, notes and translations put together; what the one that is kept says comes where it stands in the text. */
function togetherFields(state: State, kept: Highlight, all: readonly Highlight[]): Record<string, Json> {
  const tags = all.flatMap(({ id }) => tagsOf(fieldsOf(state, 'highlight', id)))
  const notes = all.map(({ note }) => note.trim())
  const translations = all.flatMap(({ translation }) => translation ?? [])
  const [translation] = translations
  const language = kept.translation?.language ?? translation?.language
  const fitting = translations.filter((each) => each.language === language)
  // A translation into another language has no place of its own: it goes into the note.
  const foreign = translations.filter((each) => each.language !== language)
  notes.push(...foreign.map((each) => `${each.text} (${each.language || '?'})`))
  const note = [...new Set(notes.filter((each) => each !== ''))].join('\n\n')
  return {
    ...Object.fromEntries(tags.map((tag) => [tagFieldName(tag), true])),
    ...(note !== kept.note.trim() ? { note } : {}),
    ...(language === undefined
      ? {}
      : { translation: { language, text: [...new Set(fitting.map(({ text }) => text))].join('\n\n') } }),
  }
}

/** Each person's private notes on the passages, put together on the one that is kept; those on the others stay for an undo. */
async function joinPrivateNotes(
  { privateNotes, changes }: OpenProject,
  kept: Highlight,
  all: readonly Highlight[],
): Promise<void> {
  const notes = (await privateNotes.all(null)).filter(({ highlightId }) => all.some(({ id }) => id === highlightId))
  for (const coderId of new Set(notes.map((note) => note.coderId))) {
    const own = notes.filter((note) => note.coderId === coderId)
    if (own.every(({ highlightId }) => highlightId === kept.id)) continue
    const texts = all.flatMap(({ id }) => own.find(({ highlightId }) => highlightId === id)?.text ?? [])
    await privateNotes.set({ highlightId: kept.id, coderId, text: [...new Set(texts)].join('\n\n') })
    changes.tell({ type: 'privateNote', highlightId: kept.id })
  }
}

/** The evidence that the others are, moved to the one that is kept; what says the same of the same event is removed. */
function movedEvidence(state: State, keptId: string, others: ReadonlySet<string>): ChangedRecord[] {
  const all = [...evidenceOf(state).values()]
  const judgement = ({ eventId, stance, attribution, asserts, credibility }: (typeof all)[number]) =>
    JSON.stringify([eventId, stance, attribution, asserts, credibility])
  const said = new Set(all.filter(({ highlightId }) => highlightId === keptId).map(judgement))
  return all
    .filter(({ highlightId }) => others.has(highlightId))
    .map((evidence) => {
      const isSaid = said.has(judgement(evidence))
      said.add(judgement(evidence))
      const set: Record<string, Json> = isSaid ? { deleted: true } : { highlightId: keptId }
      return { c: 'evidence' as const, id: evidence.id, set }
    })
}
