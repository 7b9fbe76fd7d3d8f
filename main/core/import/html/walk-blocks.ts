import type { BlockType, Direction } from '../../../../shared/model/block.ts'
import { collapseWhiteSpace } from '../collapse-white-space.ts'
import type { AncestorNames, DraftBlock } from '../draft-block.ts'
import { blockElements, metadataElements, namesOf } from './element-kinds.ts'
import { textOfDataTable } from './table-text.ts'

interface Surroundings {
  type: BlockType
  level: number
  listDepth: number
  element: string
  ancestry: readonly AncestorNames[]
  direction: Direction | undefined
  language: string | undefined
  preformatted: boolean
}

interface InlineState {
  link: boolean
  emphasised: boolean
}

const captionNames =
  /(?:^|[\s_-])(?:(?:fig|wp|img|image|photo|media|video|picture|pic|slide|gallery)?-?_?captions?(?:-text)?|cutline|(?:photo|image|img|media|picture)-?_?(?:credits?|desc|description|source|copyright|by))(?:$|[\s_-])|wp-caption-text/

/** Typed blocks of an element's text in reading order, none of them empty. Nothing is left out but scripts, forms' inputs and media. */
export function walkBlocks(root: Element): DraftBlock[] {
  const walk = new BlockWalk()
  walk.visitChildren(
    root,
    {
      type: 'paragraph',
      level: 0,
      listDepth: 0,
      element: 'div',
      ancestry: [],
      direction: undefined,
      language: undefined,
      preformatted: false,
    },
    { link: false, emphasised: false },
  )
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

/** What holds for both of two pieces of one block: a <span> around the first words says nothing about the rest. */
function commonSurroundings(first: Surroundings, second: Surroundings): Surroundings {
  if (first === second || first.ancestry === second.ancestry) return first
  const shared = first.ancestry.findIndex((names, index) => names !== second.ancestry[index])
  const outer = second.ancestry.length < first.ancestry.length ? second : first
  return {
    ...outer,
    ancestry: shared < 0 ? first.ancestry : first.ancestry.slice(0, shared),
    type: first.type === 'caption' ? second.type : first.type,
  }
}

function inlineAround(element: Element, around: Surroundings): Surroundings {
  const names = namesOf(element)
  const marked = {
    direction: directionOf(element) ?? around.direction,
    language: languageOf(element) ?? around.language,
  }
  if (!names)
    return marked.direction === around.direction && marked.language === around.language
      ? around
      : { ...around, ...marked }
  const ancestry = [...around.ancestry, { element: element.nodeName.toLowerCase(), names }]
  return {
    ...around,
    ...marked,
    ancestry,
    type: captionNames.test(names) && around.type !== 'heading' ? 'caption' : around.type,
  }
}

function blockAround(element: Element, name: string, around: Surroundings): Surroundings {
  const names = namesOf(element)
  const heading = /^H([1-6])$/.exec(name)?.[1]
  const inside: Surroundings = {
    ...around,
    element: name.toLowerCase(),
    ancestry: [...around.ancestry, { element: name.toLowerCase(), names }],
    direction: directionOf(element) ?? around.direction,
    language: languageOf(element) ?? around.language,
    preformatted: around.preformatted || name === 'PRE',
  }
  if (around.type === 'caption' || name === 'FIGCAPTION' || name === 'CAPTION' || captionNames.test(names))
    return { ...inside, type: 'caption' }
  if (heading) return { ...inside, type: 'heading', level: Number(heading) }
  if (name === 'BLOCKQUOTE') return { ...inside, type: 'quote' }
  if (name === 'UL' || name === 'OL' || name === 'MENU' || name === 'DIR')
    return { ...inside, listDepth: around.listDepth + 1 }
  if (name === 'LI' || name === 'DD') return { ...inside, type: 'listItem', level: Math.max(1, inside.listDepth) }
  return inside
}

function directionOf(element: Element): Direction | undefined {
  const value = element.getAttribute('dir')?.toLowerCase()
  return value === 'rtl' || value === 'ltr' ? value : undefined
}

function languageOf(element: Element): string | undefined {
  return element.getAttribute('lang') || element.getAttribute('xml:lang') || undefined
}
