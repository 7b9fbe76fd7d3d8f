import { offer, type PageMark, showBlocks } from './reader-page.ts'

// Wrapping each highlight's words in a <mark> of its own, as a page without a library does it: marks nest where they overlap.

let elements = new Map<string, HTMLElement>()

function wrap(block: HTMLElement, id: string, startUtf16: number, endUtf16: number): void {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  const inside: Text[] = []
  let passed = 0
  for (let node = walker.nextNode(); node && passed < endUtf16; node = walker.nextNode()) {
    let text = node as Text // the walker shows nothing else
    const length = text.data.length
    if (passed + length > startUtf16) {
      if (passed + length > endUtf16) text.splitText(endUtf16 - passed)
      if (passed < startUtf16) text = text.splitText(startUtf16 - passed)
      inside.push(text)
      if (passed < startUtf16) walker.currentNode = text
    }
    passed += length
  }
  for (const text of inside) {
    const mark = document.createElement('mark')
    mark.dataset.id = id
    text.replaceWith(mark)
    mark.append(text)
  }
}

offer({
  show(blocks) {
    elements = showBlocks(blocks)
  },
  mark(marks: readonly PageMark[]) {
    for (const { id, target } of marks)
      for (const { blockId, startUtf16, endUtf16 } of target) {
        const block = elements.get(blockId)
        if (block) wrap(block, id, startUtf16, endUtf16)
      }
  },
  isDone: () => true,
})
