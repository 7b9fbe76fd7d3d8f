/** What pdf.js puts before the id of an annotation, though not where its structure tree refers to it. */
const linkIdPrefix = 'pdfjs_internal_id_'

/**
 * Gives the links of a drawn page their names and their places in the reading order. In a PDF a link is a rectangle
 * without words beside the text it lies on; pdf.js draws an empty `<a>` after the text of the page, and refers to it in
 * the tree of the tagged structure by an id that nothing has. Here the `<a>` takes the words and the place of its text.
 */
export function nameLinks(page: HTMLElement, structure: HTMLElement | null): void {
  // pdf.js's guess at the nearest words would claim the link a second time.
  if (structure) for (const text of page.querySelectorAll('.textLayer [aria-owns]')) text.removeAttribute('aria-owns')
  for (const slot of structure?.querySelectorAll('[aria-owns]') ?? []) {
    const id = slot.getAttribute('aria-owns') ?? ''
    const link = document.getElementById(`${linkIdPrefix}${id}`)
    if (link && slot.parentElement) placeLink(link, slot, slot.parentElement)
    else if (!document.getElementById(id)) slot.removeAttribute('aria-owns')
  }
  for (const link of page.querySelectorAll('.linkAnnotation > a:not([aria-label])'))
    link.setAttribute('aria-label', 'Link')
}

function placeLink(link: HTMLElement, slot: Element, holder: Element): void {
  const texts = [...holder.querySelectorAll('[aria-owns]')]
    .filter((other) => other !== slot)
    .map((other) => document.getElementById(other.getAttribute('aria-owns') ?? ''))
    .filter((text) => text !== null)
  const words = texts.map((text) => text.textContent).join(' ')
  link.setAttribute('aria-label', linkName(words.replace(/\s+/g, ' ').trim()))
  slot.setAttribute('aria-owns', link.id)
  holder.setAttribute('role', 'none')
  for (const text of texts) text.setAttribute('aria-hidden', 'true') // it is the link's name now
}

/** The name of a link with these words: the signs of notes stand for what the HTML names in full. */
export function linkName(words: string): string {
  if (/^\d+$/.test(words)) return `Note ${words}`
  const back = /^↑\s*(\d*)$/.exec(words)
  if (back) return back[1] ? `Back to the text, place ${back[1]}` : 'Back to the text'
  return words || 'Link'
}
