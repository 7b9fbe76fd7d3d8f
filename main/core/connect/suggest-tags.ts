import type { TagKind } from '../../../shared/model/tag.ts'
import type { TagSuggestionRow } from '../../../shared/rows/highlight.ts'
import type { TagRow } from '../../../shared/rows.ts'
import { normaliseName } from '../../../shared/text/normalise.ts'
import { scoreName } from '../search/score-name.ts'
import { rememberByState } from '../store/remember-by-state.ts'
import type { State } from '../store/state.ts'
import { type KnownName, knownNames } from './known-names.ts'
import { tagUseOf, tagUses } from './tag-index.ts'

/** What is typed, in which article, and what kinds are wanted. */
export interface SuggestionQuery {
  query: string
  articleId: string | null
  kinds: readonly TagKind[]
  limit: number
}

/** How much a tag that the article bears already, or one used before, gains over one that fits as well. */
const advantage = { inArticle: 0.06, used: 0.02 }

/** What fits what is typed, best first. With nothing typed, all in the order of their last use, the article's first. */
export function suggestTags(state: State, { query, articleId, kinds, limit }: SuggestionQuery): TagSuggestionRow[] {
  const typed = normaliseName(query)
  const uses = tagUses(state)
  const found: {
    known: KnownName
    best: BestName
    inArticle: boolean
    uses: number
    score: number
    lastStamp: string
  }[] = []
  for (const known of namesInOrder(state)) {
    if (!kinds.includes(known.kind)) continue
    const best = bestName(known, typed)
    if (typed !== '' && best.score === 0) continue
    const use = tagUseOf(uses, known.kind, known.id)
    const inArticle = articleId !== null && use.articles.has(articleId)
    const score = best.score + (inArticle ? advantage.inArticle : 0) + (use.lastStamp ? advantage.used : 0)
    found.push({ known, best, inArticle, uses: use.highlightIds.size, score, lastStamp: use.lastStamp })
  }
  found.sort((a, b) => b.score - a.score || compare(b.lastStamp, a.lastStamp)) // those alike stay in the order of their names
  return found.slice(0, limit).map(({ known: { kind, id, name, detail }, best, inArticle, uses: count }) => {
    return { kind, id, name, detail, matched: best.alias, uses: count, inArticle, fit: fitOf(best.score) }
  })
}

/** What can be applied as a tag, by name: sorted once, and not with every key that is typed. */
const namesInOrder = rememberByState(['actor', 'alias', 'event', 'theme'], (state): readonly KnownName[] =>
  knownNames(state).toSorted((a, b) => byName.compare(a.name, b.name)),
)

/** Many times quicker than comparing with `localeCompare`. */
const byName = new Intl.Collator('en')

/** Below this, `scoreName` found no part of the name, only something like it. */
const partScore = 0.55

function fitOf(score: number): TagSuggestionRow['fit'] {
  if (score === 0) return null
  return score === 1 ? 'same' : score >= partScore ? 'part' : 'nearly'
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

interface BestName {
  score: number
  /** Where it was not the name itself. */
  alias: string | null
}

function bestName({ names }: KnownName, typed: string): BestName {
  let best: BestName = { score: 0, alias: null }
  for (const [index, { text, normalised }] of names.entries()) {
    const score = scoreName(typed, normalised)
    if (score > best.score) best = { score, alias: index === 0 ? null : text }
  }
  return best
}

/** The tags last used, the latest first. */
export function recentTags(state: State, limit: number): TagRow[] {
  const names = new Map(knownNames(state).map((known) => [`${known.kind}:${known.id}`, known.name]))
  return [...tagUses(state).values()]
    .sort((a, b) => compare(b.lastStamp, a.lastStamp))
    .flatMap(({ kind, id }) => {
      const name = names.get(`${kind}:${id}`)
      return name === undefined ? [] : [{ kind, id, name }]
    })
    .slice(0, limit)
}
