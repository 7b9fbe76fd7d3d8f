import type { KeyboardEvent } from 'react'
import { type LibraryView, selectOnly, selectTo, setLibraryView, toggleSelected } from './library-view.ts'

function step(key: string, at: number, last: number, pageRows: number): number | null {
  if (key === 'ArrowDown') return at + 1
  if (key === 'ArrowUp') return Math.max(0, at - 1)
  if (key === 'PageDown') return at + pageRows
  if (key === 'PageUp') return at - pageRows
  if (key === 'Home') return 0
  return key === 'End' ? last : null
}

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
  const last = articles.length - 1
  const to = step(
    key,
    articles.findIndex(({ id }) => id === view.active),
    last,
    pageRows,
  )
  if (to === null) return false
  const id = articles[Math.max(0, Math.min(last, to))]?.id
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
