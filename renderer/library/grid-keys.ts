import type { KeyboardEvent } from 'react'
import { lineAfterKey } from '../ui/line-after-key.ts'
import { type LibraryView, selectOnly, selectTo, setLibraryView, toggleSelected } from './library-view.ts'

/** Moves and selects with the keyboard, as lists do: Shift extends, Ctrl moves only, Space takes in or out. Says whether it did. */
export function moveInGrid(
  event: KeyboardEvent,
  articles: readonly { id: string }[],
  view: LibraryView,
  pageRows: number,
): boolean {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = event
  if (altKey || articles.length === 0) return false
  if (key === 'Escape' && view.selected.size > 0) {
    setLibraryView({ selected: new Set(), anchor: view.active })
    return true
  }
  if (key === ' ' && view.active !== null) {
    toggleSelected(view.active)
    return true
  }
  const at = articles.findIndex(({ id }) => id === view.active)
  const to = lineAfterKey(key, { at, last: articles.length - 1, pageRows })
  if (to === null) return false
  const id = articles[to]?.id
  if (id === undefined) return false
  if (shiftKey) {
    selectTo(
      id,
      articles.map((article) => article.id),
    )
    return true
  }
  if (ctrlKey || metaKey) setLibraryView({ active: id })
  else selectOnly(id)
  return true
}
