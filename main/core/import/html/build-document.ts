import { Parser } from 'htmlparser2'
import { parseHTML } from 'linkedom'
import { checkLength } from '../check-length.ts'
import { ImportFailure } from '../import-failure.ts'
import { importLimits } from '../import-limits.ts'
import { isSilent } from './element-kinds.ts'
import { lightenElements } from './light-elements.ts'

lightenElements()

/**
 * Attributes that some rule reads. All others (styles, sources, handlers, framework data) stay out of the tree: each
 * would be a node, and news pages have more attributes than elements.
 */
const keptAttributes = new Set(
  (
    'class id role itemprop itemscope itemtype property rel href content name value datetime pubdate lang xml:lang dir type ' +
    'hidden aria-hidden aria-label http-equiv data-component data-testid data-type colspan rowspan'
  ).split(' '),
)

/**
 * Builds a DOM in one streaming pass and refuses markup that would become too large or too deep a tree before it is one.
 * Scripts (but JSON-LD), styles, forms' inputs, drawings and media stay out. Throws `tooComplex` or `tooLarge`.
 */
export function buildDocument(markup: string): Document {
  const document = emptyDocument()
  appendMarkup(markup, document, document)
  return document
}

/** Appends parsed markup to a node of a document, under the same limits. Throws `tooComplex` or `tooLarge`. */
export function appendMarkup(markup: string, parent: Node, document: Document): void {
  const builder = new TreeBuilder(parent, document)
  const parser = new Parser(builder, { decodeEntities: true })
  parser.write(markup)
  parser.end()
  builder.flushText()
}

function emptyDocument(): Document {
  const { document } = parseHTML('')
  for (const node of [...document.childNodes]) node.remove()
  return document
}

/** Turns parser events into nodes; text between two tags becomes one node however many entities it has. */
class TreeBuilder {
  readonly #document: Document
  readonly #root: Node
  #parent: Node
  #text = ''
  #textUtf16 = 0
  #nodes = 0
  #depth = 0
  /** Depth at which a silent element was opened; everything inside is skipped. 0 = none. */
  #silentFrom = 0

  constructor(root: Node, document: Document) {
    this.#document = document
    this.#root = root
    this.#parent = root
  }

  onopentag(name: string, attributes: { [name: string]: string }): void {
    this.#depth++
    this.#count()
    if (this.#depth > importLimits.depth) throw new ImportFailure('tooComplex', { limitDepth: importLimits.depth })
    if (this.#silentFrom > 0) return
    if (isSilent(name, attributes)) {
      this.#silentFrom = this.#depth
      return
    }
    this.flushText()
    const element = this.#document.createElement(name)
    for (const attribute of Object.keys(attributes)) {
      if (keptAttributes.has(attribute)) element.setAttribute(attribute, attributes[attribute] ?? '')
    }
    if (hidesItself(attributes.style)) element.setAttribute('hidden', '')
    this.#parent.appendChild(element)
    this.#parent = element
  }

  onclosetag(): void {
    this.#depth--
    if (this.#silentFrom > 0) {
      if (this.#depth < this.#silentFrom) this.#silentFrom = 0
      return
    }
    this.flushText()
    this.#parent = this.#parent.parentNode ?? this.#root
  }

  ontext(text: string): void {
    if (this.#silentFrom > 0) return
    this.#text += text
    this.#textUtf16 += text.length
    checkLength(this.#textUtf16, importLimits.textUtf16)
  }

  /** Comments at the very top may say where a page was saved from. */
  oncomment(comment: string): void {
    if (this.#depth > 1) return
    this.#count()
    this.#parent.appendChild(this.#document.createComment(comment))
  }

  flushText(): void {
    if (this.#text === '') return
    if (this.#depth > 0 || this.#text.trim() !== '') this.#parent.appendChild(this.#document.createTextNode(this.#text))
    this.#text = ''
  }

  #count(): void {
    this.#nodes++
    if (this.#nodes > importLimits.nodes) throw new ImportFailure('tooComplex', { limitNodes: importLimits.nodes })
  }
}

function hidesItself(style: string | undefined): boolean {
  return style !== undefined && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
}
