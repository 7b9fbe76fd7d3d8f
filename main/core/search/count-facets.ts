import { coderType } from '../../../shared/model/coder.ts'
import { type ChosenFacets, type FacetRow, type SearchFacet, searchFacets } from '../../../shared/rows/search.ts'
import { standIn } from '../annotate/tag-names.ts'
import { recordOf } from '../store/project-records.ts'
import type { State } from '../store/state.ts'
import { FacetCounter } from './facet-counter.ts'
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
  const counter = new FacetCounter(state)
  const wanted = searchFacets.flatMap((facet) => {
    const values = chosen[facet] ?? []
    return values.length > 0 ? [{ facet, values: new Set(values) }] : []
  })
  const results: Scored[] = []
  for (const each of found) {
    const missed = wanted.filter(({ facet, values }) => !counter.has(each.item, facet, values))
    const [first, second] = missed
    if (!first) {
      results.push(each)
      counter.countInAll(each.item)
    } else if (!second) counter.countIn(each.item, first.facet)
  }
  const chosenOf = (name: SearchFacet) => wanted.find(({ facet }) => facet === name)?.values ?? null
  return { results, facets: searchFacets.map((facet) => facetRow(state, facet, counter.of(facet), chosenOf(facet))) }
}

function facetRow(
  state: State,
  facet: SearchFacet,
  counts: readonly { value: string; count: number }[],
  chosen: ReadonlySet<string> | null,
): FacetRow {
  const isTime = facet === 'year' || facet === 'month'
  const counted = new Set(counts.map(({ value }) => value))
  const uncounted = [...(chosen ?? [])].filter((value) => !counted.has(value)).map((value) => ({ value, count: 0 }))
  const all = [...counts, ...uncounted].sort((a, b) =>
    isTime ? (a.value > b.value ? -1 : 1) : b.count - a.count || (a.value < b.value ? -1 : 1),
  )
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
