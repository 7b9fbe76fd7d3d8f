import type { FoundQuote } from '../../../main/core/annotate/find-quote.ts'
import type { Stamp } from '../../../main/core/store/stamp.ts'
import type { Id } from '../../../shared/model/ids.ts'
import type { Json } from '../../../shared/model/json.ts'
import type { AddedArticle } from './add-article.ts'
import type { Codebook } from './codebook.ts'
import { act, type Desk } from './desk.ts'
import { chooseTags, tagFields } from './passages.ts'
import { makeTitle } from './prose.ts'
import type { Vocabulary } from './vocabulary.ts'

type Fields = Record<string, Json>

/**
 * Marks a passage, with tags and perhaps a note. Most that bear the tag of an event are judged as evidence of it; one
 * note in twenty is written anew, one highlight in a hundred removed: then the answer is null.
 */
export function addHighlight(
  desk: Desk,
  { articleId, bodyHash }: AddedArticle,
  found: FoundQuote,
  { vocabulary, codebook }: { vocabulary: Vocabulary; codebook: Codebook },
): Id<'highlight'> | null {
  const { random, log } = desk
  const writer = random.pick(desk.writers)
  const id = random.id('highlight')
  const tags = chooseTags(random, codebook)
  const set: Fields = {
    articleId,
    bodyHash,
    target: found.target.map((part) => ({ ...part })),
    quote: { ...found.quote },
    coderId: writer.coderId,
    createdAt: log.now,
    ...(random.isIn100(30) ? { note: makeTitle(random, vocabulary, random.between(6, 20)) } : {}),
    ...tagFields(tags),
  }
  const stamp = act(desk, 'highlight.add', [{ c: 'highlight', id, set }], writer)
  const event = tags.find(({ kind }) => kind === 'event')
  if (event) judgeEvidence(desk, event.id, id)
  else if (random.isIn100(1)) {
    remove(desk, id, set, stamp)
    return null
  }
  if (random.isIn100(5)) rewriteNote(desk, id, set, { stamp, note: makeTitle(random, vocabulary, 12) })
  return id
}

function judgeEvidence(desk: Desk, eventId: string, highlightId: string): void {
  const { random } = desk
  if (!random.isIn100(60)) return
  const stance = random.pick(['supports', 'supports', 'contradicts', 'mentions'])
  const set = { eventId, highlightId, stance, credibility: random.between(1, 6) }
  act(desk, 'evidence.add', [{ c: 'evidence', id: random.id('evidence'), set }])
}

function rewriteNote(desk: Desk, id: string, set: Fields, { stamp, note }: { stamp: Stamp; note: string }): void {
  const was = 'note' in set ? { was: { note: [stamp] } } : {}
  act(desk, 'highlight.note', [{ c: 'highlight', id, set: { note }, ...was }])
}

function remove(desk: Desk, id: string, set: Fields, stamp: Stamp): void {
  const was = Object.fromEntries(Object.keys(set).map((field) => [field, [stamp]]))
  act(desk, 'highlight.remove', [{ c: 'highlight', id, set: { deleted: true }, was }])
}
