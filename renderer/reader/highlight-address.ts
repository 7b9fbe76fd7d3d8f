import { placeHref } from '../app/place.ts'

/** Puts the emphasised highlight into the address without a step in the browser's history. */
export function showHighlight(articleId: string, highlightId: string | null): void {
  const address = placeHref('read', articleId, highlightId ? { highlight: highlightId } : {})
  if (address === window.location.hash) return
  window.history.replaceState(window.history.state, '', address)
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}
