import { Failure } from '../../../shared/failures.ts'
import type { RetrievalAnswer, Within } from '../../../shared/rows/search.ts'
import { parseQuery } from '../../../shared/search/parse-query.ts'
import { queryFailure } from '../../../shared/search/read-tokens.ts'
import { highlightsInText } from '../annotate/highlight-details.ts'
import { highlightIdsIn, markedArticles } from '../annotate/highlight-index.ts'
import { articlesOf } from '../store/project-records.ts'
import type { ProjectStore } from '../store/project-store.ts'
import type { State } from '../store/state.ts'
import { type ArticleText, readArticleText, sentencePlaces } from './article-sentences.ts'
import { type HighlightAnswers, highlightAnswers } from './highlight-answers.ts'
import { joinedPlaces, type MeetingPlace, placesOf } from './meeting-place.ts'
import { passageRow } from './passage-row.ts'

/** Which highlights are wanted, how near to each other, and which part of the results. */
export interface RetrievalRequest {
  query: string
  within: Within
  offset: number
  limit: number
}

/**
 * The highlights that meet a query by their tags, each by itself or together with others in the same sentence,
 * paragraph or article. Throws Failure `querySyntax`, `cancelled`.
 */
export async function retrievePassages(
  store: ProjectStore,
  { query, within, offset, limit }: RetrievalRequest,
  signal?: AbortSignal,
): Promise<RetrievalAnswer> {
  const { state } = store
  const answers = highlightAnswers(state, parseQuery(query))
  if (!answers) throw queryFailure(query, { startUtf16: 0, endUtf16: query.length }, 'onlyExclusions')
  const texts = new ReadTexts(store)
  const places: (MeetingPlace & { articleId: string })[] = []
  for (const articleId of markedInOrder(state)) {
    if (signal?.aborted) throw new Failure('cancelled', {})
    if (!highlightIdsIn(state, articleId).some(answers.isWanted)) continue
    for (const place of await meetingPlaces(state, articleId, { within, answers, texts }))
      places.push({ ...place, articleId })
  }
  const rows = []
  for (const place of places.slice(offset, offset + limit)) {
    const text = within === 'article' ? null : await texts.of(place.articleId)
    rows.push(passageRow(state, place.articleId, place, text))
  }
  const highlights = new Set(places.flatMap((place) => place.highlights.map(({ id }) => id))).size
  const { unreadable } = texts
  return { total: places.length, highlights, rows, unreadable, isComplete: unreadable.length === 0 }
}

function markedInOrder(state: State): string[] {
  const marked = new Set(markedArticles(state))
  return [...articlesOf(state).keys()].filter((id) => marked.has(id))
}

async function meetingPlaces(
  state: State,
  articleId: string,
  { within, answers, texts }: { within: Within; answers: HighlightAnswers; texts: ReadTexts },
): Promise<MeetingPlace[]> {
  const highlights = highlightsInText(state, articleId)
  const those = (places: readonly MeetingPlace[]) =>
    places
      .filter((place) => answers.meets(place.highlights, 'surely'))
      .map(({ parts, highlights: there }) => ({ parts, highlights: there.filter(({ id }) => answers.isWanted(id)) }))
  if (within === 'highlight') return those(placesOf(highlights, within))
  if (within !== 'sentence') return joinedPlaces(those(placesOf(highlights, within)))
  // The text is read only where a paragraph holds all that is wanted.
  const possible = placesOf(highlights, 'paragraph').filter((place) => answers.meets(place.highlights, 'perhaps'))
  const text = possible.length > 0 ? await texts.of(articleId) : null
  return text ? joinedPlaces(those(sentencePlaces(text, possible))) : []
}

/** The texts of articles, each read once. */
class ReadTexts {
  readonly unreadable: string[] = []
  readonly #store: ProjectStore
  readonly #known = new Map<string, Promise<ArticleText | null>>()

  constructor(store: ProjectStore) {
    this.#store = store
  }

  /** Null where it cannot be read. */
  of(articleId: string): Promise<ArticleText | null> {
    const known = this.#known.get(articleId) ?? this.#read(articleId)
    this.#known.set(articleId, known)
    return known
  }

  async #read(articleId: string): Promise<ArticleText | null> {
    try {
      return await readArticleText(this.#store, articleId)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      this.unreadable.push(articleId)
      return null
    }
  }
}
