import { useSyncExternalStore } from 'react'
import {
  type ChosenFacets,
  type SearchFacet,
  type SearchPlace,
  type SearchSort,
  searchPlaces,
  type Within,
} from '../../shared/rows/search.ts'
import type { TagRow } from '../../shared/rows.ts'

// How Search stands: kept outside the components, so that who comes back from Read finds it as it was.

/** The tags that passages are retrieved by. */
export interface TagQuery {
  all: readonly TagRow[]
  any: readonly TagRow[]
  none: readonly TagRow[]
  /** A query that must hold too, in the language of searches. */
  also: string
  within: Within
}

/** What is searched for, and where the person is among the results. */
export interface SearchView {
  /** Handle of the project that this is about. */
  project: string
  /** By words, or marked passages by their tags. */
  mode: 'words' | 'passages'
  typed: string
  places: readonly SearchPlace[]
  facets: ChosenFacets
  sort: SearchSort
  tags: TagQuery
  /** The result that the keyboard stands on, counted from 0. */
  active: number
  scrollPx: number
}

export const noTags: TagQuery = { all: [], any: [], none: [], also: '', within: 'highlight' }

function freshView(project: string): SearchView {
  return {
    project,
    mode: 'words',
    typed: '',
    places: [...searchPlaces],
    facets: {},
    sort: 'relevance',
    tags: noTags,
    active: 0,
    scrollPx: 0,
  }
}

let view = freshView('')
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** How Search of a project stands now. */
export function searchViewOf(project: string): SearchView {
  if (view.project !== project) view = freshView(project)
  return view
}

/** Changes how Search stands. Whoever asks something else begins at the first result. */
export function setSearchView(change: Partial<Omit<SearchView, 'project' | 'scrollPx'>>): void {
  const isAnother = !('active' in change)
  view = { ...view, ...change, ...(isAnother && { active: 0, scrollPx: 0 }) }
  for (const listener of listeners) listener()
}

/** Remembers where the results are scrolled to; nothing is drawn anew for it. */
export function keepSearchScroll(px: number): void {
  view.scrollPx = px
}

/** How Search of a project stands, for a component. */
export function useSearchView(project: string): SearchView {
  return useSyncExternalStore(subscribe, () => searchViewOf(project))
}

/** Takes a value of a facet in or out. */
export function toggleSearchFacet(facet: SearchFacet, value: string): void {
  const chosen = view.facets[facet] ?? []
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]
  const { [facet]: _, ...others } = view.facets
  setSearchView({ facets: next.length > 0 ? { ...others, [facet]: next } : others })
}
