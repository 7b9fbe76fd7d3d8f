import type { TagKind } from '../../../shared/model/tag.ts'
import type { TagSuggestionRow } from '../../../shared/rows/highlight.ts'
import type { TagRow } from '../../../shared/rows.ts'
import { normaliseName } from '../../../shared/text/normalise.ts'
import { scoreName } from '../search/score-name.ts'
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
  const found = knownNames(state)
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap((known) => {
      const best = bestName(known, typed)
      if (typed !== '' && best.score === 0) return []
      const use = tagUseOf(uses, known.kind, known.id)
      const inArticle = articleId !== null && use.articles.has(articleId)
      const score = best.score + (inArticle ? advantage.inArticle : 0) + (use.lastStamp ? advantage.used : 0)
      const { kind, id, name, detail } = known
      const row = {
        kind,
        id,
        name,
        detail,
        matched: best.alias,
        uses: use.highlightIds.size,
        inArticle,
        fit: fitOf(best.score),
      }
      return [{ row, score, lastStamp: use.lastStamp }]
    })
  found.sort(
    (a, b) => b.score - a.score || compare(b.lastStamp, a.lastStamp) || a.row.name.localeCompare(b.row.name, 'en'),
  )
  return found.slice(0, limit).map(({ row }) => row)
}

/** Below this, `scoreName` found no part of the name, only something like it. */
const partScore = 0.55

function fitOf(score: number): TagSuggestionRow['fit'] {
  if (score === 0) return null
  return score === 1 ? 'same' : score >= partScore ? 'part' : 'nearly'
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function bestName({ names }: KnownName, typed: string): { score: number; alias: string | null } {
  let best: { score: number; alias: string | null } = { score: 0, alias: null }
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
