import type { BlockType, Direction } from '../../../../shared/model/block.ts'
import { elementsNamed, type XmlElement } from '../xml/parse-xml.ts'

/** What the style of a paragraph says about it. */
export interface OdtStyle {
  type: BlockType | null
  /** Of a heading. */
  level: number | null
  direction: Direction | null
  /** BCP 47. */
  language: string | null
}

/** Finds the style of a paragraph by its name. */
export type OdtStyles = (name: string | undefined) => OdtStyle

const kinds: [RegExp, BlockType, number | null][] = [
  [/^Title$/i, 'heading', 1],
  [/^Subtitle$/i, 'heading', 2],
  [/^(?:Quotations?|Block_20_Text|Intense_20_Quote|Quote)$/i, 'quote', null],
  [/^(?:Caption|Illustration|Table|Figure|Drawing|Text)$/, 'caption', null],
  [/^Contents_20_(?:Heading|\d+)/i, 'boilerplate', null],
]

/** Reads the named and the automatic styles; an automatic one is what its parent is. */
export function readOdtStyles(roots: readonly XmlElement[]): OdtStyles {
  const elements = new Map<string, XmlElement>()
  for (const root of roots) {
    for (const style of elementsNamed(root, 'style:style')) {
      const name = style.attributes['style:name']
      if (name && style.attributes['style:family'] === 'paragraph') elements.set(name, style)
    }
  }
  const known = new Map<string, OdtStyle>()
  return (name) => {
    if (name === undefined) return plain
    const style = known.get(name) ?? resolve(name, elements)
    known.set(name, style)
    return style
  }
}

const plain: OdtStyle = { type: null, level: null, direction: null, language: null }
/** Parents beyond this many are a circle. */
const mostParents = 20

function resolve(name: string, elements: ReadonlyMap<string, XmlElement>): OdtStyle {
  const style = { ...plain }
  let next: string | undefined = name
  for (let step = 0; next !== undefined && step < mostParents; step++) {
    const at: string = next
    const kind = kinds.find(([pattern]) => pattern.test(at))
    if (kind && style.type === null) [, style.type, style.level] = kind
    const element = elements.get(at)
    if (element) readProperties(element, style)
    next = element?.attributes['style:parent-style-name']
  }
  return style
}

function readProperties(element: XmlElement, style: OdtStyle): void {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    const mode = child.attributes['style:writing-mode']
    if (mode && style.direction === null && /^(?:rl|lr)/.test(mode))
      style.direction = mode.startsWith('rl') ? 'rtl' : 'ltr'
    const language = child.attributes['fo:language']
    if (language && style.language === null && /^[a-z]{2,3}$/.test(language) && language !== 'zxx')
      style.language = language
  }
}
