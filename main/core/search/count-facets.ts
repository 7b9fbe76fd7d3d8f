import { coderType } from '../../../shared/model/coder.ts'
import type { ChosenFacets, FacetRow, SearchFacet } from '../../../shared/rows/search.ts'
import { standIn } from '../annotate/tag-names.ts'
import { recordOf } from '../store/project-records.ts'
import type { State } from '../store/state.ts'
import { facetOrder, facetValuesOf } from './facet-values.ts'
import type { Scored } from './sort-items.ts'

/** So many values of a facet are listed, and those chosen. */
const mostValues = 100

/**
 * What of the results fits the facets chosen, and how often each value stands in it. A value is counted as though
 * nothing were chosen of its own facet, so that one can see what choosing it instead or as well would give.
 */
export function narrow(
  state: State,
  found: readonly Scored[],
  chosen: ChosenFacets,
): { results: readonly Scored[]; facets: FacetRow[] } {
  const valuesOf = facetValuesOf(state)
  const wanted = facetOrder.map((facet) => {
    const values = chosen[facet] ?? []
    return values.length > 0 ? new Set(values) : null
  })
  const counts = facetOrder.map(() => new Map<string, number>())
  const results: Scored[] = []
  for (const each of found) {
    const values = facetOrder.map((facet) => valuesOf(each.item, facet))
    const misses = wanted.flatMap((set, index) =>
      set && !values[index]?.some((value) => set.has(value)) ? [index] : [],
    )
    if (misses.length === 0) results.push(each)
    if (misses.length > 1) continue
    for (let index = 0; index < counts.length; index++) {
      if (misses.length === 1 && misses[0] !== index) continue
      const count = counts[index]
      for (const value of values[index] ?? []) count?.set(value, (count.get(value) ?? 0) + 1)
    }
  }
  const facets = facetOrder.map((facet, index) =>
    facetRow(state, facet, counts[index] ?? new Map(), wanted[index] ?? null),
  )
  return { results, facets }
}

function facetRow(
  state: State,
  facet: SearchFacet,
  counts: ReadonlyMap<string, number>,
  chosen: ReadonlySet<string> | null,
): FacetRow {
  const isTime = facet === 'year' || facet === 'month'
  const all = [...new Set([...counts.keys(), ...(chosen ?? [])])].map((value) => ({
    value,
    count: counts.get(value) ?? 0,
  }))
  all.sort((a, b) => (isTime ? (a.value > b.value ? -1 : 1) : b.count - a.count || (a.value < b.value ? -1 : 1)))
  const listed = all.filter(({ value }, index) => index < mostValues || chosen?.has(value))
  const values = listed.map(({ value, count }) => {
    return { value, label: labelOf(state, facet, value), count, isChosen: chosen?.has(value) ?? false }
  })
  return { facet, values, more: all.length - listed.length }
}

function labelOf(state: State, facet: SearchFacet, value: string): string {
  if (facet === 'actor' || facet === 'event' || facet === 'theme') return standIn(state, facet, value)?.name ?? value
  if (facet === 'coder') return recordOf(state, coderType, value)?.name ?? value
  return value
}
