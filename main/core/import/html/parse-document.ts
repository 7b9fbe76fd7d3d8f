import { buildDocument } from './build-document.ts'
import { metadataElements } from './element-kinds.ts'

/**
 * A DOM with exactly one <html>, <head> and <body>. The tree is built as the markup says, without the moving about that
 * browsers do, while Readability relies on `document.body`. Throws `tooComplex`.
 */
export function parseDocument(markup: string): Document {
  const document = buildDocument(markup)
  const html = ensureHtml(document)
  const children = [...html.childNodes]
  const head = children.find((node) => node.nodeName === 'HEAD') ?? document.createElement('head')
  const body = children.find((node) => node.nodeName === 'BODY') ?? document.createElement('body')
  const bodyIndex = children.indexOf(body)
  const before = children.filter((node, index) => node !== head && node !== body && index < bodyIndex)
  const after = children.filter((node, index) => node !== head && node !== body && index >= bodyIndex)
  const misplaced = [...head.childNodes].filter((node) => node.nodeType === 1 && !metadataElements.has(node.nodeName))
  const start = body.firstChild
  for (const node of [...before, ...misplaced]) body.insertBefore(node, start)
  for (const node of after) body.appendChild(node)
  html.insertBefore(head, html.firstChild)
  html.insertBefore(body, head.nextSibling)
  return document
}

/** The <html> element, with every other top-level node but comments moved into it. */
function ensureHtml(document: Document): Element {
  const roots = [...document.childNodes].filter((node) => node.nodeType === 1 || node.nodeType === 3)
  const existing = roots.find((node): node is ChildNode & Element => node.nodeName === 'HTML')
  const html = existing ?? document.createElement('html')
  for (const node of roots) if (node !== html) html.appendChild(node)
  if (!existing) document.appendChild(html)
  return html
}
