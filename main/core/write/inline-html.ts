import { assertNever } from '../../../shared/assert-never.ts'
import type {
  ActorMentionNode,
  CitationNode,
  EventMentionNode,
  InlineNode,
  LinkNode,
} from '../../../shared/dossier/section-content.ts'
import type { DossierView } from './dossier-view.ts'
import { escapeHtml } from './escape-html.ts'
import { missingHtml, missingPassageHtml } from './missing-html.ts'
import { noteReferenceHtml } from './note-reference-html.ts'
import { safeLink } from './safe-link.ts'
import type { SectionScope } from './section-html.ts'

/** Running text as HTML. `before` is what stands before it where it is given in pieces. */
export function inlineHtml(nodes: readonly InlineNode[], scope: SectionScope, before?: { type: string }): string {
  return nodes
    .map((node, index) => {
      const previous = index === 0 ? before : nodes[index - 1]
      const separator = node.type === 'citation' && previous?.type === 'citation' ? '<sup class="noteref">, </sup>' : ''
      return separator + nodeHtml(node, scope)
    })
    .join('')
}

function nodeHtml(node: InlineNode, scope: SectionScope): string {
  switch (node.type) {
    case 'text':
      return formatted(escapeHtml(node.text), node.format)
    case 'linebreak':
      return '<br>'
    case 'link':
      return linkHtml(node, scope)
    case 'citation':
      return citationHtml(node, scope)
    case 'actor-mention':
      return mentionHtml(node.text, scope.view.actors.get(node.actorId)?.name, 'actor')
    case 'event-mention':
      return mentionHtml(node.text, scope.view.events.get(node.eventId)?.title, 'event')
    default:
      return assertNever(node)
  }
}

// Lexical's format bits, the innermost element first.
const formats = [
  [32, 'sub'],
  [64, 'sup'],
  [4, 's'],
  [8, 'u'],
  [2, 'em'],
  [1, 'strong'],
] as const

function formatted(html: string, format: number): string {
  return formats.reduce((inner, [bit, tag]) => (format & bit ? `<${tag}>${inner}</${tag}>` : inner), html)
}

/** Links do not nest in HTML: a citation inside a link stands between two halves of it, a link inside a link is its text. */
function linkHtml(link: LinkNode, scope: SectionScope): string {
  const href = safeLink(link.url)
  const flat = link.children.flatMap((child) => (child.type === 'link' ? child.children : [child]))
  const html = (nodes: InlineNode[]) => inlineHtml(nodes, scope)
  if (href === null) return html(flat)
  const pieces: InlineNode[][] = []
  for (const child of flat) {
    const last = pieces.at(-1)
    if (last?.[0] && (last[0].type === 'citation') === (child.type === 'citation')) last.push(child)
    else pieces.push([child])
  }
  return pieces
    .map((piece) =>
      piece[0]?.type === 'citation' ? html(piece) : `<a href="${escapeHtml(href)}" rel="noreferrer">${html(piece)}</a>`,
    )
    .join('')
}

function citationHtml({ highlightIds }: CitationNode, { view, notes }: SectionScope): string {
  const found = highlightIds.filter((id) => view.highlights.has(id))
  const lost = highlightIds.filter((id) => !view.highlights.has(id)).map((id) => view.unquotable.get(id))
  const reasons = new Set(highlightIds.length === 0 ? [undefined] : lost)
  const reference = found.length > 0 ? noteReferenceHtml(notes.cite(found)) : ''
  return reference + [...reasons].map((reason) => ` ${missingPassageHtml(reason)}`).join('')
}

function mentionHtml(text: string | null, name: string | undefined, kind: 'actor' | 'event'): string {
  const words = text ?? name
  const shown = words === undefined ? '' : `<bdi class="${kind}">${escapeHtml(words)}</bdi>`
  return name === undefined ? `${shown}${shown && ' '}${missingHtml(kind)}` : shown
}

/** The words alone, for contents lists and names. */
export function plainText(nodes: readonly InlineNode[], view: DossierView): string {
  return nodes.map((node) => plainNode(node, view)).join('')
}

function plainNode(node: InlineNode, view: DossierView): string {
  switch (node.type) {
    case 'text':
      return node.text
    case 'linebreak':
      return ' '
    case 'link':
      return plainText(node.children, view)
    case 'citation':
      return ''
    case 'actor-mention':
      return mentionText(node, view.actors.get(node.actorId)?.name)
    case 'event-mention':
      return mentionText(node, view.events.get(node.eventId)?.title)
    default:
      return assertNever(node)
  }
}

function mentionText(node: ActorMentionNode | EventMentionNode, name: string | undefined): string {
  return node.text ?? name ?? `[missing ${node.type === 'actor-mention' ? 'actor' : 'event'}]`
}
