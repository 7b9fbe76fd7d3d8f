import {
  type BlockNode,
  type InlineNode,
  type ListNode,
  type SectionContent,
  sectionContentSchema,
} from '../../../shared/dossier/section-content.ts'

// What can be read off a section's content without an editor.

type AnyNode = BlockNode | InlineNode

/** The stored content of a section, or null where nothing is stored or it is not what this app knows. */
export function readContent(stored: unknown): SectionContent | null {
  const parsed = sectionContentSchema.safeParse(stored)
  return parsed.success ? parsed.data : null
}

/** Whether two contents say the same, whatever the order of their keys. */
export function isSameContent(one: unknown, other: unknown): boolean {
  return JSON.stringify(readContent(one)) === JSON.stringify(readContent(other))
}

/** Every node of the content in the order of the text. */
export function* nodesOf(content: SectionContent): Generator<AnyNode> {
  for (const block of content.root.children) yield* within(block)
}

function* within(node: AnyNode): Generator<AnyNode> {
  yield node
  if (node.type === 'table') {
    for (const row of node.children)
      for (const cell of row.children) for (const block of cell.children) yield* within(block)
  } else if (node.type === 'list') yield* withinList(node)
  else if ('children' in node) for (const child of node.children) yield* within(child)
}

function* withinList(list: ListNode): Generator<AnyNode> {
  for (const item of list.children) for (const child of item.children) yield* within(child)
}

/** One text for one set of passages: the same set cited again keeps its number. */
export function noteKey(highlightIds: readonly string[]): string {
  return JSON.stringify([...new Set(highlightIds)])
}

/** The numbers of the notes over sections in their order, as the finished dossier counts them. */
export function noteNumbers(contents: readonly SectionContent[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  for (const content of contents)
    for (const node of nodesOf(content)) {
      const ids = citedBy(node)
      if (ids && !numbers.has(noteKey(ids))) numbers.set(noteKey(ids), numbers.size + 1)
    }
  return numbers
}

function citedBy(node: AnyNode): readonly string[] | null {
  if (node.type === 'citation') return node.highlightIds
  return node.type === 'evidence-quote' ? [node.highlightId] : null
}

/** What the foot of the editor tells about a section. */
export interface ContentFacts {
  words: number
  /** Places that lead to a passage: citations and quotations. */
  citations: number
  highlightIds: readonly string[]
  actorIds: readonly string[]
  eventIds: readonly string[]
}

// As core counts them for the outline: the words that were written here.
const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’\u200c-]*/gu

/** Counts a section's words, citations and mentions. Quoted passages and names of records do not count. */
export function contentFacts(content: SectionContent): ContentFacts {
  const highlights = new Set<string>()
  const actors = new Set<string>()
  const events = new Set<string>()
  let words = 0
  let citations = 0
  for (const node of nodesOf(content)) {
    const cited = citedBy(node)
    if (cited) citations += 1
    for (const id of cited ?? []) highlights.add(id)
    if (node.type === 'actor-mention') actors.add(node.actorId)
    if (node.type === 'event-mention') events.add(node.eventId)
    if (node.type === 'text') words += node.text.match(wordPattern)?.length ?? 0
  }
  return { words, citations, highlightIds: [...highlights], actorIds: [...actors], eventIds: [...events] }
}

function textOf(node: AnyNode): string {
  if (node.type === 'text') return node.text
  if (node.type === 'actor-mention' || node.type === 'event-mention') return node.text ?? ''
  return node.type === 'citation' || node.type === 'link' ? '' : '\n'
}

/** The words of a content, a line for each block, for copying. */
export function plainText(content: SectionContent): string {
  let text = ''
  for (const node of nodesOf(content)) text += textOf(node)
  return text.trim()
}
