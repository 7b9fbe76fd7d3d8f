import { useSyncExternalStore } from 'react'

// Where the person is, kept in the address: a reload, a bookmark and the back button lead there again.

export const placeNames = ['library', 'read', 'events', 'actors', 'dossier', 'search'] as const
export type PlaceName = (typeof placeNames)[number]

/** One of the places, and the record shown there. */
export interface Place {
  name: PlaceName
  /** Id of the article, event, actor or section. */
  id: string | null
  /** Further detail, such as `highlight` in Read. */
  detail: Readonly<Record<string, string>>
}

function isPlaceName(name: string): name is PlaceName {
  return placeNames.some((known) => known === name)
}

function placeFrom(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  const [name = '', id] = path.split('/')
  const detail = Object.fromEntries(new URLSearchParams(query))
  return { name: isPlaceName(name) ? name : 'library', id: id ? decodeURIComponent(id) : null, detail }
}

/** The address of a place, for links. */
export function placeHref(name: PlaceName, id?: string | null, detail: Record<string, string> = {}): string {
  const query = new URLSearchParams(detail).toString()
  return `#/${name}${id ? `/${encodeURIComponent(id)}` : ''}${query ? `?${query}` : ''}`
}

/** Goes to a place. */
export function goTo(name: PlaceName, id?: string | null, detail: Record<string, string> = {}): void {
  window.location.hash = placeHref(name, id, detail)
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

/** Where the person is. */
export function usePlace(): Place {
  return placeFrom(useSyncExternalStore(subscribe, () => window.location.hash))
}
