import { z } from 'zod'

// The serialised state of a section's Lexical editor, as far as the dossier knows it: Lexical's own nodes for rich text,
// and ours for evidence. Ours hold ids only; names, quotations and sources are looked up when the dossier is made.

/** Text with its format as Lexical's bit field: 1 bold, 2 italic, 4 strikethrough, 8 underline, 32 subscript, 64 superscript. */
export interface TextNode {
  type: 'text'
  text: string
  format: number
}
export interface LineBreakNode {
  type: 'linebreak'
}
export interface LinkNode {
  type: 'link'
  url: string
  children: InlineNode[]
}
/** The numbers that lead from a sentence to the passages it rests on. */
export interface CitationNode {
  type: 'citation'
  highlightIds: string[]
}
export interface ActorMentionNode {
  type: 'actor-mention'
  actorId: string
  /** Words to show instead of the actor's name. */
  text: string | null
}
export interface EventMentionNode {
  type: 'event-mention'
  eventId: string
  text: string | null
}
export type InlineNode = TextNode | LineBreakNode | LinkNode | CitationNode | ActorMentionNode | EventMentionNode

export interface ParagraphNode {
  type: 'paragraph'
  children: InlineNode[]
}
export interface HeadingNode {
  type: 'heading'
  tag: 'h2' | 'h3' | 'h4'
  children: InlineNode[]
}
export interface QuoteNode {
  type: 'quote'
  children: InlineNode[]
}
export interface ListNode {
  type: 'list'
  listType: 'bullet' | 'number'
  children: ListItemNode[]
}
export interface ListItemNode {
  type: 'listitem'
  children: (InlineNode | ListNode)[]
}
/** A passage quoted word for word from a highlight, as a block with its citation. */
export interface EvidenceQuoteNode {
  type: 'evidence-quote'
  highlightId: string
}
export interface TableCellNode {
  type: 'tablecell'
  /** Lexical: 0 = data, otherwise a header. */
  headerState: number
  children: BlockNode[]
}
export interface TableRowNode {
  type: 'tablerow'
  children: TableCellNode[]
}
export interface TableNode {
  type: 'table'
  children: TableRowNode[]
}
export type BlockNode = ParagraphNode | HeadingNode | QuoteNode | ListNode | EvidenceQuoteNode | TableNode

/** What a section holds. */
export interface SectionContent {
  root: { type: 'root'; children: BlockNode[] }
}

const text = z.object({ type: z.literal('text'), text: z.string(), format: z.number().int().catch(0) })
const lineBreak = z.object({ type: z.literal('linebreak') })
const citation = z.object({ type: z.literal('citation'), highlightIds: z.array(z.string()) })
const actorMention = z.object({
  type: z.literal('actor-mention'),
  actorId: z.string(),
  text: z.string().nullable().catch(null),
})
const eventMention = z.object({
  type: z.literal('event-mention'),
  eventId: z.string(),
  text: z.string().nullable().catch(null),
})
const link: z.ZodType<LinkNode> = z.object({
  type: z.literal('link'),
  url: z.string(),
  children: z.array(z.lazy(() => inline)),
})
const inline: z.ZodType<InlineNode> = z.union([text, lineBreak, citation, actorMention, eventMention, link])
const inlines = z.array(inline)

const listItem: z.ZodType<ListItemNode> = z.object({
  type: z.literal('listitem'),
  children: z.array(z.union([inline, z.lazy(() => list)])),
})
const list: z.ZodType<ListNode> = z.object({
  type: z.literal('list'),
  listType: z.enum(['bullet', 'number']).catch('bullet'),
  children: z.array(listItem),
})
const tableCell: z.ZodType<TableCellNode> = z.object({
  type: z.literal('tablecell'),
  headerState: z.number().catch(0),
  children: z.array(z.lazy(() => block)),
})
const table = z.object({
  type: z.literal('table'),
  children: z.array(z.object({ type: z.literal('tablerow'), children: z.array(tableCell) })),
})
const block: z.ZodType<BlockNode> = z.union([
  z.object({ type: z.literal('paragraph'), children: inlines }),
  z.object({ type: z.literal('heading'), tag: z.enum(['h2', 'h3', 'h4']).catch('h3'), children: inlines }),
  z.object({ type: z.literal('quote'), children: inlines }),
  list,
  z.object({ type: z.literal('evidence-quote'), highlightId: z.string() }),
  table,
])

/** Validates what a section's `content` field holds. A node of a kind not listed here is refused, never dropped in silence. */
export const sectionContentSchema: z.ZodType<SectionContent> = z.object({
  root: z.object({ type: z.literal('root'), children: z.array(block) }),
})
