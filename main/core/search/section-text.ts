import type { TagKind } from '../../../shared/model/tag.ts'

const lines = new Set(['paragraph', 'heading', 'quote', 'listitem', 'tablecell'])

/**
 * The text of a section as its reader sees it, a paragraph, list item or cell a line. Mentions stand under the names
 * that `nameOf` gives. Quoted evidence is not among it: that is the highlight's.
 */
export function sectionTexts(content: unknown, nameOf: (kind: TagKind, id: string) => string | null): string[] {
  const texts: string[] = []
  let line = ''
  const end = () => {
    if (line.trim() !== '') texts.push(line)
    line = ''
  }
  const visit = (node: unknown) => {
    if (Array.isArray(node)) for (const each of node) visit(each)
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return
    const { type, text, root, children, actorId, eventId } = node as Record<string, unknown> // any object can be read like this
    const isLine = typeof type === 'string' && lines.has(type)
    if (isLine) end()
    if (type === 'linebreak') line += '\n'
    else if (typeof text === 'string') line += text
    else if (typeof actorId === 'string') line += nameOf('actor', actorId) ?? ''
    else if (typeof eventId === 'string') line += nameOf('event', eventId) ?? ''
    visit(root)
    visit(children)
    if (isLine) end()
  }
  visit(content)
  end()
  return texts
}
