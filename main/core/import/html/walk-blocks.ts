import { collapseWhiteSpace } from '../collapse-white-space.ts'
import type { DraftBlock } from '../draft-block.ts'
import { blockElements, metadataElements } from './element-kinds.ts'
import { blockAround, commonSurroundings, inlineAround, noSurroundings, type Surroundings } from './surroundings.ts'
import { textOfDataTable } from './table-text.ts'

interface InlineState {
  link: boolean
  emphasised: boolean
}

/** Typed blocks of an element's text in reading order, none of them empty. Nothing is left out but scripts, forms' inputs and media. */
export function walkBlocks(root: Element): DraftBlock[] {
  const walk = new BlockWalk()
  walk.visitChildren(root, noSurroundings, { link: false, emphasised: false })
  walk.finish()
  return walk.blocks
}

/** The text gathered so far for the block that is open; lives for one walk. */
class BlockWalk {
  readonly blocks: DraftBlock[] = []
  #text = ''
  #linkUnits = 0
  #emphasisedUnits = 0
  #links = 0
  #open: Surroundings | null = null
  /** True after a line break with nothing but white space since: another one ends the paragraph. */
  #atLineStart = false

  visitChildren(parent: Node, around: Surroundings, inline: InlineState): void {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) this.#addText(node.nodeValue ?? '', around, inline)
      else if (node.nodeType === 1) this.#visitElement(node as Element, around, inline)
    }
  }

  #visitElement(element: Element, around: Surroundings, inline: InlineState): void {
    const name = element.nodeName.toUpperCase()
    if (metadataElements.has(name)) return
    if (name === 'BR') this.#breakLine(around)
    else if (blockElements.has(name)) this.#visitBlock(element, name, around, inline)
    else this.#visitInline(element, name, around, inline)
  }

  #visitInline(element: Element, name: string, around: Surroundings, inline: InlineState): void {
    const emphasised = inline.emphasised || /^(?:B|STRONG|I|EM)$/.test(name)
    if (name === 'A') this.#links++
    this.visitChildren(element, inlineAround(element, around), { link: inline.link || name === 'A', emphasised })
  }

  #visitBlock(element: Element, name: string, around: Surroundings, inline: InlineState): void {
    this.finish()
    const inside = blockAround(element, name, around)
    const table = name === 'TABLE' ? textOfDataTable(element) : null
    if (table === null) this.visitChildren(element, inside, inline)
    else this.#addTable(element, table, inside)
    this.finish()
  }

  #addTable(element: Element, text: string, inside: Surroundings): void {
    const caption = element.querySelector('caption')
    if (caption) this.#visitElement(caption, inside, { link: false, emphasised: false })
    this.#open = { ...inside, type: 'table', element: 'table' }
    this.#text = text
    this.#links = element.querySelectorAll('a').length
    this.finish()
  }

  #addText(data: string, around: Surroundings, inline: InlineState): void {
    if (around.preformatted) {
      this.#addPreformatted(data, around)
      return
    }
    const text = data.replace(/[ \t\n\r\f]+/g, ' ')
    if (text === '') return
    this.#text += text
    if (/^[ \u00a0]*$/.test(text)) return
    this.#atLineStart = false
    this.#open = this.#open ? commonSurroundings(this.#open, around) : around
    const units = text.trim().length
    if (inline.link) this.#linkUnits += units
    if (inline.emphasised) this.#emphasisedUnits += units
  }

  #addPreformatted(data: string, around: Surroundings): void {
    for (const [index, part] of data.split(/\n[ \t]*\n/).entries()) {
      if (index > 0) this.finish()
      this.#open ??= around
      this.#text += part
    }
  }

  #breakLine(around: Surroundings): void {
    if (this.#atLineStart) {
      this.finish()
      return
    }
    this.#open ??= around
    this.#text += '\n'
    this.#atLineStart = true
  }

  finish(): void {
    const text = this.#open?.type === 'table' ? this.#text : collapseWhiteSpace(this.#text)
    if (this.#open && text !== '') this.blocks.push(this.#draft(text, this.#open))
    this.#text = ''
    this.#linkUnits = 0
    this.#emphasisedUnits = 0
    this.#links = 0
    this.#open = null
    this.#atLineStart = false
  }

  #draft(text: string, around: Surroundings): DraftBlock {
    return {
      type: around.type,
      text,
      ...(around.type === 'heading' || around.type === 'listItem' ? { level: Math.max(1, around.level) } : {}),
      ...(around.direction ? { markedDirection: around.direction } : {}),
      ...(around.language ? { markedLanguage: around.language } : {}),
      linkUnits: Math.min(text.length, this.#linkUnits),
      links: this.#links,
      element: around.element,
      ancestry: around.ancestry,
      emphasised: this.#emphasisedUnits > text.length * 0.9,
    }
  }
}
