import { articleType } from '../../../shared/model/article.ts'
import { coderType } from '../../../shared/model/coder.ts'
import { highlightType, type Quote } from '../../../shared/model/highlight.ts'
import type { Fields } from '../../../shared/model/json.ts'
import type { Tag } from '../../../shared/model/tag.ts'
import type { CitablePassageRow } from '../../../shared/rows/highlight.ts'
import { normalise } from '../../../shared/text/normalise.ts'
import { tokensOf } from '../../../shared/text/token.ts'
import { tagRowsOf } from '../annotate/highlight-details.ts'
import { allTagged, highlightFields, highlightIdsIn } from '../annotate/highlight-index.ts'
import { highlightIdsInOrder } from '../annotate/list-highlights.ts'
import { standIn } from '../annotate/tag-names.ts'
import { citationCounts } from '../sections/cited-highlights.ts'
import { recordOf } from '../store/project-records.ts'
import type { State } from '../store/state.ts'
import { passageRowOf } from './passages.ts'
import { highlightIdsTagged } from './tag-index.ts'

/** Words that must all stand in a highlight or what is known of it; the article and the tags it must have. */
export interface EvidenceQuery {
  query: string
  articleId: string | null
  tags: readonly Tag[]
  limit: number
}

/** The highlights that fit, in the order of the articles and their text; at most `limit` of them, and how many there are. */
export function searchEvidence(state: State, query: EvidenceQuery): { total: number; rows: CitablePassageRow[] } {
  const words = [...new Set(tokensOf(normalise(query.query)))]
  const tagged = query.tags.map(({ kind, id }) => highlightIdsTagged(state, kind, id))
  const within = query.articleId === null ? highlightIdsInOrder(state) : highlightIdsIn(state, query.articleId)
  const candidates = tagged.length > 0 ? within.filter((id) => tagged.every((ids) => ids.has(id))) : within
  const found = words.length > 0 ? candidates.filter(fitting(state, words)) : candidates
  return { total: found.length, rows: citablePassages(state, found.slice(0, query.limit)) }
}

/** Each word is the beginning of a word, so that the list narrows as it is typed. */
function fitting(state: State, words: readonly string[]): (highlightId: string) => boolean {
  const fits = (word: string) => (text: string) => text.includes(` ${word}`)
  // Highlights share their articles and tags with others: what those say is looked through once for each word.
  const articlesThatFit = words.map((word) =>
    rememberedBy((articleId: string) => fits(word)(wordsOfArticle(state, articleId))),
  )
  const tagged = allTagged(state).map(({ tag, highlightIds }) => {
    return { name: spacedWords(standIn(state, tag.kind, tag.id)?.name ?? ''), highlightIds }
  })
  const bearing = words.map((word) => {
    return new Set(tagged.flatMap(({ name, highlightIds }) => (fits(word)(name) ? [...highlightIds] : [])))
  })
  return (highlightId) => {
    const fields = highlightFields(state, highlightId)
    if (!fields) return false
    const own = wordsOfHighlight(fields)
    return words.every(
      (word, index) =>
        fits(word)(own) || articlesThatFit[index]?.(String(fields.articleId)) || bearing[index]?.has(highlightId),
    )
  }
}

function rememberedBy<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const there = known.get(key)
    if (there !== undefined) return there
    const value = compute(key)
    known.set(key, value)
    return value
  }
}

/** Whatever is in no word: see tokensOf. */
const betweenWords = /[^\p{L}\p{N}]+/gu
const searchable = new WeakMap<Fields, string>()

/** The words of a text, normalised, a blank before each. */
const spacedWords = (text: string): string => ` ${normalise(text).replace(betweenWords, ' ')}`

/** The words of a highlight and its note, read once for as long as it stays the same. */
function wordsOfHighlight(fields: Fields): string {
  let words = searchable.get(fields)
  if (words === undefined) {
    const { exact } = fields.quote as unknown as Quote // isHighlight has looked at it
    words = spacedWords(`${exact}\n${typeof fields.note === 'string' ? fields.note : ''}`)
    searchable.set(fields, words)
  }
  return words
}

function wordsOfArticle(state: State, articleId: string): string {
  const article = recordOf(state, articleType, articleId)
  return article ? spacedWords(`${article.title ?? ''}\n${article.outlet ?? ''}`) : ''
}

/** These highlights as the dossier shows them, in the order asked for; one that is not there is left out. */
export function citablePassages(state: State, highlightIds: readonly string[]): CitablePassageRow[] {
  return highlightIds.flatMap((id) => citablePassageOf(state, id))
}

function citablePassageOf(state: State, highlightId: string): CitablePassageRow[] {
  const highlight = recordOf(state, highlightType, highlightId)
  if (!highlight) return []
  const row = {
    ...passageRowOf(state, highlight),
    language: recordOf(state, articleType, highlight.articleId)?.language ?? null,
    tags: tagRowsOf(state, highlight.id),
    coder: recordOf(state, coderType, highlight.coderId)?.name ?? null,
    sections: citationCounts(state).get(highlight.id) ?? 0,
  }
  return [row]
}
