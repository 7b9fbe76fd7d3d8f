import type { CitedHighlight } from './dossier-view.ts'

/** Where in its source a passage stands: `page 4, paragraphs 3–5`; empty where that is not known. */
export function placeWords({ page, paragraphs }: Pick<CitedHighlight, 'page' | 'paragraphs'>): string {
  const words = []
  if (page !== null) words.push(`page ${page}`)
  if (paragraphs) {
    const { first, last } = paragraphs
    words.push(first === last ? `paragraph ${first}` : `paragraphs ${first}–${last}`)
  }
  return words.join(', ')
}
