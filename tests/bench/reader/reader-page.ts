// What the pages of the other readers have in common: a column of paragraphs as plain as can be.

export interface PageBlock {
  id: string
  text: string
}
export interface PageMark {
  id: string
  target: readonly { blockId: string; startUtf16: number; endUtf16: number }[]
}

/** What a page is driven by. */
export interface PageReader {
  show(blocks: readonly PageBlock[]): void
  mark(marks: readonly PageMark[]): void
  /** Whether what was marked last is drawn, or will be with the next frame. */
  isDone(): boolean
}

/** Makes a page's reader known to whoever measures it. */
export function offer(reader: PageReader): void {
  Object.assign(window, { reader })
}

/** The element that the text goes into. */
export function column(): HTMLElement {
  const element = document.getElementById('text')
  if (!element) throw new Error('the page has no column')
  return element
}

/** Puts the paragraphs on the page, by id. */
export function showBlocks(blocks: readonly PageBlock[]): Map<string, HTMLElement> {
  const elements = new Map<string, HTMLElement>()
  for (const { id, text } of blocks) {
    const element = document.createElement('p')
    element.dataset.block = id
    element.textContent = text
    elements.set(id, element)
  }
  column().replaceChildren(...elements.values())
  return elements
}
