/**
 * Prepares a document for Readability: protects what it would throw out for its links or its wrapper (embedded posts,
 * lists). Our own rules judge those later, and hide instead of delete.
 */
export function cleanDocument(document: Document): void {
  for (const script of [...document.getElementsByTagName('script')]) script.remove()
  for (const quote of [...document.getElementsByTagName('blockquote')]) unwrap(quote)
  for (const list of [...document.getElementsByTagName('ul')]) if (holdsText(list)) renameToOrdered(document, list)
}

/** Lifts an element out of wrappers that hold nothing else. */
function unwrap(element: Element): void {
  let parent = element.parentElement
  while (parent && /^(?:DIV|FIGURE|SECTION|CENTER)$/.test(parent.nodeName) && parent.children.length === 1) {
    if ([...parent.childNodes].some((node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '')) return
    parent.replaceWith(element)
    parent = element.parentElement
  }
}

/** Lists of at least a few dozen letters beside paragraphs; menus live elsewhere. */
function holdsText(list: Element): boolean {
  const siblings = list.parentElement?.children
  if (!siblings || (list.textContent ?? '').trim().length < 40) return false
  return [...siblings].some((sibling) => sibling.nodeName === 'P')
}

/** Readability weighs <ul> by its links and drops it; it leaves <ol> alone. Both become list items here. */
function renameToOrdered(document: Document, list: Element): void {
  const ordered = document.createElement('ol')
  for (const name of ['class', 'id', 'dir', 'lang']) {
    const value = list.getAttribute(name)
    if (value) ordered.setAttribute(name, value)
  }
  for (const child of [...list.childNodes]) ordered.appendChild(child)
  list.replaceWith(ordered)
}
