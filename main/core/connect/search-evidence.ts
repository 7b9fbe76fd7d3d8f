import { articleType } from '../../../shared/model/article.ts'
import { coderType } from '../../../shared/model/coder.ts'
import type { Highlight } from '../../../shared/model/highlight.ts'
import { type Tag, tagsOf } from '../../../shared/model/tag.ts'
import type { CitablePassageRow } from '../../../shared/rows/highlight.ts'
import { normalise } from '../../../shared/text/normalise.ts'
import { tokensOf } from '../../../shared/text/token.ts'
import { tagRowsOf } from '../annotate/highlight-details.ts'
import { highlightsInOrder } from '../annotate/list-highlights.ts'
import { standIn } from '../annotate/tag-names.ts'
import { citationCounts } from '../sections/cited-highlights.ts'
import { fieldsOf, recordOf } from '../store/project-records.ts'
import type { State } from '../store/state.ts'
import { passageRowOf } from './passages.ts'
import { tagUseOf, tagUses } from './tag-index.ts'

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
  const uses = tagUses(state)
  const tagged = query.tags.map(({ kind, id }) => tagUseOf(uses, kind, standIn(state, kind, id)?.id ?? id).highlightIds)
  const tagWords = new Map<string, string>()
  const wordsOfTag = ({ kind, id }: Tag): string => {
    const name = tagWords.get(id) ?? spacedWords(standIn(state, kind, id)?.name ?? '')
    tagWords.set(id, name)
    return name
  }
  const found = highlightsInOrder(state).filter(
    (highlight) =>
      (query.articleId === null || highlight.articleId === query.articleId) &&
      tagged.every((ids) => ids.has(highlight.id)) &&
      fits(state, highlight, { words, wordsOfTag }),
  )
  return { total: found.length, rows: found.slice(0, query.limit).map((each) => citablePassageOf(state, each)) }
}

/** Each word is the beginning of a word, so that the list narrows as it is typed. */
function fits(
  state: State,
  highlight: Highlight,
  { words, wordsOfTag }: { words: readonly string[]; wordsOfTag: (tag: Tag) => string },
): boolean {
  if (words.length === 0) return true
  const article = recordOf(state, articleType, highlight.articleId)
  const known = [
    wordsOf(highlight, () => `${highlight.quote.exact}\n${highlight.note}`),
    article ? wordsOf(article, () => `${article.title ?? ''}\n${article.outlet ?? ''}`) : '',
    ...tagsOf(fieldsOf(state, 'highlight', highlight.id)).map(wordsOfTag),
  ]
  return words.every((word) => known.some((text) => text.includes(` ${word}`)))
}

const searchable = new WeakMap<object, string>()

/** The words of a text, normalised, a blank before each. */
const spacedWords = (text: string): string => ` ${tokensOf(normalise(text)).join(' ')}`

/** The words of a record, read once for as long as the record stays the same. */
function wordsOf(record: object, textOf: () => string): string {
  let words = searchable.get(record)
  if (words === undefined) {
    words = spacedWords(textOf())
    searchable.set(record, words)
  }
  return words
}

function citablePassageOf(state: State, highlight: Highlight): CitablePassageRow {
  return {
    ...passageRowOf(state, highlight),
    language: recordOf(state, articleType, highlight.articleId)?.language ?? null,
    tags: tagRowsOf(state, highlight.id),
    coder: recordOf(state, coderType, highlight.coderId)?.name ?? null,
    sections: citationCounts(state).get(highlight.id) ?? 0,
  }
}
