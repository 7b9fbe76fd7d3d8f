import { Parser } from 'htmlparser2'
import { checkLength } from '../check-length.ts'
import { decodeText } from '../decode-text.ts'
import { ImportFailure } from '../import-failure.ts'
import { importLimits } from '../import-limits.ts'

/** An element of XML. Names keep their prefixes as written. */
export interface XmlElement {
  name: string
  attributes: { readonly [name: string]: string }
  children: (XmlElement | string)[]
}

/**
 * The tree of an XML file inside a document. Declarations are not obeyed: no entity is expanded but the five of XML and
 * numbers, and nothing is fetched. Throws `tooComplex`, `tooLarge` or `binary`.
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const open = [root]
  let nodes = 0
  let textUtf16 = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        checkGrowth(++nodes, open.length)
        const element = { name, attributes, children: [] }
        open.at(-1)?.children.push(element)
        open.push(element)
      },
      onclosetag() {
        if (open.length > 1) open.pop()
      },
      ontext(text) {
        textUtf16 += text.length
        checkLength(textUtf16, importLimits.markupUtf16)
        const siblings = open.at(-1)?.children
        const last = siblings?.at(-1)
        if (siblings && typeof last === 'string') siblings[siblings.length - 1] = last + text
        else siblings?.push(text)
      },
    },
    { xmlMode: true },
  )
  parser.write(decodeText(bytes, 'markup'))
  parser.end()
  return root
}

/** Refuses XML that is too large or too deep, or declares entities, without building anything. Throws as `parseXml` does, and `unsafeArchive`. */
export function checkXml(bytes: Uint8Array, entry: string): void {
  let nodes = 0
  let depth = 0
  const parser = new Parser(
    {
      onopentagname() {
        checkGrowth(++nodes, ++depth)
      },
      onclosetag() {
        depth--
      },
      onprocessinginstruction(name) {
        if (/^!(?:doctype|entity)/i.test(name)) throw new ImportFailure('unsafeArchive', { reason: 'entities', entry })
      },
    },
    { xmlMode: true },
  )
  parser.write(decodeText(bytes, 'markup'))
  parser.end()
}

function checkGrowth(nodes: number, depth: number): void {
  const { officeNodes: limitNodes, officeDepth: limitDepth } = importLimits
  if (nodes > limitNodes) throw new ImportFailure('tooComplex', { limitNodes })
  if (depth > limitDepth) throw new ImportFailure('tooComplex', { limitDepth })
}

/** All elements of a name below an element, in the order of the text. */
export function* elementsNamed(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    if (child.name === name) yield child
    yield* elementsNamed(child, name)
  }
}

/** The text below an element with its white space collapsed, or null where there is none. */
export function textOfElement(element: XmlElement | undefined): string | null {
  const text = element ? rawText(element).replace(/\s+/g, ' ').trim() : ''
  return text === '' ? null : text
}

/** The text of the first element of a name. */
export function firstText(root: XmlElement, name: string): string | null {
  return textOfElement(elementsNamed(root, name).next().value ?? undefined)
}

function rawText(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : rawText(child))).join('')
}
