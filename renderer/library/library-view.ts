import { useSyncExternalStore } from 'react'
import type { FacetName } from './facets.ts'
import type { SortColumn } from './sort-articles.ts'

// How the Library stands: kept outside the components, so that it is the same when the person comes back from Read.

/** What is shown of the articles, in which order, and which of them are selected. */
export interface LibraryView {
  /** Handle of the project that this is about. */
  project: string
  filter: string
  facets: Readonly<Partial<Record<FacetName, readonly string[]>>>
  sort: { column: SortColumn; isDescending: boolean }
  /** Shows the articles that were removed instead of those that are there. */
  showsRemoved: boolean
  showsFacets: boolean
  /** Shows of several copies of one report the lead alone. */
  oneOfEach: boolean
  selected: ReadonlySet<string>
  /** The article that the keyboard stands on. */
  active: string | null
  /** Where a selection with Shift begins. */
  anchor: string | null
}

function freshView(project: string): LibraryView {
  return {
    project,
    filter: '',
    facets: {},
    sort: { column: 'publishedAt', isDescending: true },
    showsRemoved: false,
    showsFacets: true,
    oneOfEach: false,
    selected: new Set(),
    active: null,
    anchor: null,
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

function viewOf(project: string): LibraryView {
  if (view.project !== project) view = freshView(project)
  return view
}

/** Changes how the Library stands. */
export function setLibraryView(change: Partial<Omit<LibraryView, 'project'>>): void {
  view = { ...view, ...change }
  for (const listener of listeners) listener()
}

/** Shows the articles that were removed, or those that are there: all of them, none selected. */
export function showRemoved(showsRemoved: boolean): void {
  setLibraryView({ showsRemoved, facets: {}, selected: new Set(), active: null, anchor: null })
}

/** How the Library of a project stands now. */
export function useLibraryView(project: string): LibraryView {
  return useSyncExternalStore(subscribe, () => viewOf(project))
}

/** Selects one article alone, or none. */
export function selectOnly(id: string | null): void {
  setLibraryView({ selected: new Set(id === null ? [] : [id]), active: id, anchor: id })
}

/** Puts an article into the selection or takes it out. */
export function toggleSelected(id: string): void {
  const selected = new Set(view.selected)
  if (!selected.delete(id)) selected.add(id)
  setLibraryView({ selected, active: id, anchor: id })
}

/** Selects everything from where the selection began up to an article, in the order shown. */
export function selectTo(id: string, order: readonly string[]): void {
  const anchor = view.anchor !== null && order.includes(view.anchor) ? view.anchor : id
  const [from, to] = [order.indexOf(anchor), order.indexOf(id)].toSorted((a, b) => a - b)
  setLibraryView({ selected: new Set(order.slice(from, (to ?? 0) + 1)), active: id, anchor })
}
