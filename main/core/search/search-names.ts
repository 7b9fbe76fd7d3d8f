import type { NameRow } from '../../../shared/rows/history.ts'
import { normaliseName } from '../../../shared/text/normalise.ts'
import { knownNames } from '../connect/known-names.ts'
import { articlesOf, sectionsOf } from '../store/project-records.ts'
import { rememberByState } from '../store/remember-by-state.ts'
import { scoreName } from './score-name.ts'

interface Candidate {
  row: NameRow
  /** Other names; the row's own is tried first. */
  names: { text: string; normalised: string }[]
}

const nameOf = (text: string) => ({ text, normalised: normaliseName(text) })

const candidates = rememberByState(
  ['actor', 'alias', 'event', 'theme', 'article', 'section'],
  (state): readonly Candidate[] => [
    ...knownNames(state).map(({ kind, id, name, detail, names }) => ({ row: { kind, id, name, detail }, names })),
    ...[...articlesOf(state).values()].flatMap(({ id, title, outlet }) =>
      title === null
        ? []
        : [{ row: { kind: 'article' as const, id, name: title, detail: outlet }, names: [nameOf(title)] }],
    ),
    ...sectionsOf(state).map(({ id, title }) => ({
      row: { kind: 'section' as const, id, name: title, detail: null },
      names: [nameOf(title)],
    })),
  ],
)

/** Articles, actors, events, themes and sections whose names fit, best first. Where an alias fitted, it is the detail. */
export function searchNames(
  state: Parameters<typeof candidates>[0],
  { query, limit }: { query: string; limit: number },
): NameRow[] {
  const typed = normaliseName(query)
  const found = candidates(state).flatMap(({ row, names }) => {
    const scored = names.map(({ text, normalised }, index) => ({ text, index, score: scoreName(typed, normalised) }))
    const best = scored.reduce((a, b) => (b.score > a.score ? b : a), { text: '', index: 0, score: 0 })
    return best.score > 0 ? [{ row: best.index > 0 ? { ...row, detail: best.text } : row, score: best.score }] : []
  })
  return found
    .sort((a, b) => b.score - a.score || a.row.name.localeCompare(b.row.name, 'en'))
    .slice(0, limit)
    .map(({ row }) => row)
}
