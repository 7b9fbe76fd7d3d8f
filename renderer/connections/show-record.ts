import { type PlaceName, placeHref } from '../app/place.ts'

/** Shows another record of the same place; the back button leads out of the place, not through every row. */
export function showRecord(name: PlaceName, id: string | null): void {
  window.history.replaceState(window.history.state, '', placeHref(name, id))
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}
