import {
  type BlockNode,
  type InlineNode,
  type ListNode,
  type SectionContent,
  sectionContentSchema,
} from '../../../shared/dossier/section-content.ts'
import { highlightType } from '../../../shared/model/highlight.ts'
import { recordOf } from '../store/project-records.ts'
import type { State } from '../store/state.ts'
import { recordName } from './record-names.ts'

/** The text of a section as plain words, a line a block, quotations and names filled in; null where it is none this version knows. */
export function sectionWords(state: State, stored: unknown): string | null {
  const parsed = sectionContentSchema.safeParse(stored)
  return parsed.success ? blocksWords(state, parsed.data.root.children) : null
}

function blocksWords(state: State, blocks: SectionContent['root']['children']): string {
  return blocks
    .map((block) => blockWords(state, block))
    .join('\n')
    .trim()
}

function blockWords(state: State, block: BlockNode): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return inlineWords(state, block.children)
    case 'list':
      return listWords(state, block)
    case 'evidence-quote': {
      const quoted = recordOf(state, highlightType, block.highlightId)?.quote.exact
      return quoted === undefined ? '[a quotation that is not in the project]' : `“${quoted}”`
    }
    case 'table':
      return block.children
        .map((row) => row.children.map((cell) => blocksWords(state, cell.children)).join(' | '))
        .join('\n')
  }
}

function listWords(state: State, { children }: ListNode): string {
  return children
    .map((item) =>
      item.children
        .map((child) => (child.type === 'list' ? `\n${listWords(state, child)}` : inlineWords(state, [child])))
        .join(''),
    )
    .map((words) => `• ${words}`)
    .join('\n')
}

function inlineWords(state: State, nodes: readonly InlineNode[]): string {
  return nodes.map((node) => nodeWords(state, node)).join('')
}

function nodeWords(state: State, node: InlineNode): string {
  switch (node.type) {
    case 'text':
      return node.text
    case 'linebreak':
      return '\n'
    case 'link':
      return inlineWords(state, node.children)
    case 'citation':
      return `[${node.highlightIds.length === 1 ? 'source' : `${node.highlightIds.length} sources`}]`
    case 'actor-mention':
      return node.text ?? recordName(state, 'actor', node.actorId)
    case 'event-mention':
      return node.text ?? recordName(state, 'event', node.eventId)
  }
}
