import { assertNever } from '../../../shared/assert-never.ts'
import type {
  BlockNode,
  HeadingNode,
  ListItemNode,
  ListNode,
  SectionContent,
  TableCellNode,
  TableNode,
  TableRowNode,
} from '../../../shared/dossier/section-content.ts'
import type { DossierView } from './dossier-view.ts'
import { evidenceQuoteHtml } from './evidence-quote-html.ts'
import { inlineHtml, plainText } from './inline-html.ts'
import type { NoteRegister } from './note-register.ts'
import { textDirection } from './text-direction.ts'

/** What a section is written out with: where ids are looked up, citations numbered and headings named. */
export interface SectionScope {
  view: DossierView
  notes: NoteRegister
  /** Gives a heading its element id; `level` is the HTML level it is written at, 3–5. */
  nameHeading(text: string, level: number): string
}

/** A section's content as HTML. Every kind of node is written out; one that is unknown throws, and a missing record shows as missing. */
export function sectionHtml(content: SectionContent, scope: SectionScope): string {
  return content.root.children.map((block) => blockHtml(block, scope)).join('\n')
}

function blockHtml(block: BlockNode, scope: SectionScope): string {
  switch (block.type) {
    case 'paragraph':
      return `<p dir="auto">${inlineHtml(block.children, scope)}</p>`
    case 'heading':
      return headingHtml(block, scope)
    case 'quote':
      return `<blockquote class="plain" dir="auto">${inlineHtml(block.children, scope)}</blockquote>`
    case 'list':
      return listHtml(block, scope)
    case 'evidence-quote':
      return evidenceQuoteHtml(block.highlightId, scope)
    case 'table':
      return tableHtml(block, scope)
    default:
      return assertNever(block)
  }
}

// The section's own title is the h2, so what a writer sets as heading 2 stands one below it.
const headingLevels = { h2: 3, h3: 4, h4: 5 } as const

function headingHtml(heading: HeadingNode, scope: SectionScope): string {
  const level = headingLevels[heading.tag]
  const text = plainText(heading.children, scope.view)
  if (text.trim() === '') return ''
  return `<h${level} id="${scope.nameHeading(text, level)}" dir="auto">${inlineHtml(heading.children, scope)}</h${level}>`
}

function listHtml(list: ListNode, scope: SectionScope): string {
  const tag = list.listType === 'number' ? 'ol' : 'ul'
  const items: string[] = []
  for (const item of list.children) {
    const html = listItemHtml(item, scope)
    // Lexical wraps a nested list in an item of its own; in HTML it belongs to the item before it.
    const isNestedList = item.children.length > 0 && item.children.every(({ type }) => type === 'list')
    const previous = isNestedList ? items.pop() : undefined
    items.push((previous ?? '') + html)
  }
  return `<${tag}>${items.map((item) => `<li dir="auto">${item}</li>`).join('')}</${tag}>`
}

function listItemHtml(item: ListItemNode, scope: SectionScope): string {
  return item.children
    .map((child, index) =>
      child.type === 'list' ? listHtml(child, scope) : inlineHtml([child], scope, item.children[index - 1]),
    )
    .join('')
}

function tableHtml(table: TableNode, scope: SectionScope): string {
  const isHeader = (row: TableRowNode) => row.children.length > 0 && row.children.every((cell) => cell.headerState & 1)
  const bodyStart = table.children.findIndex((row) => !isHeader(row))
  const headCount = bodyStart === -1 ? 0 : bodyStart
  const rows = table.children.map((row) => `<tr>${row.children.map((cell) => cellHtml(cell, scope)).join('')}</tr>`)
  const head = headCount === 0 ? '' : `<thead>${rows.slice(0, headCount).join('')}</thead>`
  const body = rows.slice(headCount).join('')
  const direction = textDirection(body.replace(/<[^>]*>|&[^;]*;/g, '')) === 'rtl' ? ' dir="rtl"' : ''
  return `<table${direction}>${head}<tbody>${body}</tbody></table>`
}

/** Lexical's header bits: 1 = the cell heads its column, 2 = it heads its row. */
function cellHtml(cell: TableCellNode, scope: SectionScope): string {
  const content = cell.children.map((block) => blockHtml(block, scope)).join('')
  if (cell.headerState === 0) return `<td>${content}</td>`
  return `<th scope="${cell.headerState & 1 ? 'col' : 'row'}">${content}</th>`
}
