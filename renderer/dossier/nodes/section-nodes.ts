import { LinkNode } from '@lexical/link'
import { ListItemNode, ListNode } from '@lexical/list'
import { HeadingNode, QuoteNode } from '@lexical/rich-text'
import { TableCellNode, TableNode, TableRowNode } from '@lexical/table'
import { CitationNode } from './citation-node.ts'
import { EvidenceQuoteNode } from './evidence-quote-node.ts'
import { ActorMentionNode, EventMentionNode } from './mention-node.ts'

/** Every kind of node that a section may hold besides paragraphs, text and line breaks. */
export const sectionNodes = [
  HeadingNode,
  QuoteNode,
  ListNode,
  ListItemNode,
  LinkNode,
  TableNode,
  TableRowNode,
  TableCellNode,
  EvidenceQuoteNode,
  CitationNode,
  ActorMentionNode,
  EventMentionNode,
]
