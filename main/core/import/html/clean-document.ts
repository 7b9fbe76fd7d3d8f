import { endsAsSentence } from '../trim/trim-context.ts'

/**
 * Prepares a document for Readability: protects what it would throw out for its links or its wrapper (embedded posts,
 * lists). Our own rules judge those later, and hide instead of delete.
 */
export function cleanDocument(document: Document): void {
  for (const script of [...document.getElementsByTagName('script')]) script.remove()
  for (const quote of [...document.getElementsByTagName('blockquote')]) unwrap(quote)
  for (const paragraph of [...document.getElementsByTagName('p')]) if (isSentence(paragraph)) liftWithNames(paragraph)
  for (const list of [...document.getElementsByTagName('ul')]) if (holdsText(list)) renameToOrdered(document, list)
}

/** Lifts an element out of wrappers that hold nothing else. */
function unwrap(element: Element): void {
  let parent = element.parentElement
  while (parent && /^(?:DIV|FIGURE|SECTION|CENTER)$/.test(parent.nodeName) && parent.children.length === 1) {
    if (hasOwnText(parent)) return
    parent.replaceWith(element)
    parent = element.parentElement
  }
}

/** A paragraph of some length that ends as a sentence. In UTF-16 units. */
function isSentence(paragraph: Element): boolean {
  const text = (paragraph.textContent ?? '').trim()
  return text.length >= 60 && endsAsSentence(text)
}

/**
 * Lifts a paragraph out of boxes of its own. Some pages put each into a card; Readability weighs a box by its links, and
 * drops a sentence with one in it. What the boxes are called stays with the paragraph.
 */
function liftWithNames(paragraph: Element): void {
  const box = outermostBoxOf(paragraph)
  if (box === paragraph) return
  const names = [paragraph.getAttribute('class')]
  for (let at = paragraph.parentElement; at; at = at.parentElement) {
    names.push(at.getAttribute('class'), at.getAttribute('id'))
    if (at === box) break
  }
  const known = names.filter(Boolean).join(' ')
  if (known) paragraph.setAttribute('class', known)
  box.replaceWith(paragraph)
}

function outermostBoxOf(element: Element): Element {
  let box = element
  for (let parent = box.parentElement; parent; parent = parent.parentElement) {
    if (!/^(?:DIV|SECTION)$/.test(parent.nodeName) || parent.children.length !== 1 || hasOwnText(parent)) return box
    box = parent
  }
  return box
}

function hasOwnText(element: Element): boolean {
  return [...element.childNodes].some((node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '')
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
