import type {
  BlockNode,
  InlineNode,
  ListItemNode,
  ListNode,
  SectionContent,
  TableCellNode,
} from '../../../shared/dossier/section-content.ts'
import { wordIn, wordOrNullIn, wordsIn } from '../nodes/node-json.ts'

// Between what a section stores and the state of Lexical's editor. The stored form leaves out whatever Lexical can be
// told again; the editor's form must hold it all. No DOM and no Lexical here, so both ways can be tested alone.

/** A node of the editor's serialised state. */
export interface EditorJson {
  type: string
  version?: number
  children?: EditorJson[]
  [key: string]: unknown
}
export interface EditorStateJson {
  root: EditorJson
}

// bold, italic, strikethrough, underline, subscript, superscript: the formats that the dossier prints
const keptFormats = 1 | 2 | 4 | 8 | 32 | 64

const leaf = { version: 1 }
const element = { version: 1, direction: null, format: '', indent: 0 }
const emptyParagraph = (): EditorJson => ({ ...element, type: 'paragraph', textFormat: 0, textStyle: '', children: [] })

/** The editor's state for a section's content, with everything that Lexical wants and the content leaves out. */
export function editorStateFrom(content: SectionContent | null): EditorStateJson {
  const blocks = content?.root.children.map(editorBlock) ?? []
  return { root: { ...element, type: 'root', children: blocks.length > 0 ? blocks : [emptyParagraph()] } }
}

function editorBlock(node: BlockNode): EditorJson {
  switch (node.type) {
    case 'paragraph':
      return { ...emptyParagraph(), children: node.children.map(editorInline) }
    case 'heading':
      return { ...element, type: 'heading', tag: node.tag, children: node.children.map(editorInline) }
    case 'quote':
      return { ...element, type: 'quote', children: node.children.map(editorInline) }
    case 'list':
      return editorList(node)
    case 'evidence-quote':
      return { ...leaf, ...node }
    case 'table':
      return {
        ...element,
        type: 'table',
        children: node.children.map((row) => ({
          ...element,
          type: 'tablerow',
          children: row.children.map(editorCell),
        })),
      }
  }
}

function editorCell({ headerState, children }: TableCellNode): EditorJson {
  const blocks = children.map(editorBlock)
  return {
    ...element,
    type: 'tablecell',
    headerState,
    colSpan: 1,
    rowSpan: 1,
    backgroundColor: null,
    children: blocks.length > 0 ? blocks : [emptyParagraph()],
  }
}

function editorList({ listType, children }: ListNode): EditorJson {
  const items = children.flatMap(editorListItems).map((item, index) => ({ ...item, value: index + 1 }))
  return { ...element, type: 'list', listType, start: 1, tag: listType === 'number' ? 'ol' : 'ul', children: items }
}

/** Lexical keeps a list within a list in an item of its own. */
function editorListItems({ children }: ListItemNode): EditorJson[] {
  const item = (parts: EditorJson[]): EditorJson => ({ ...element, type: 'listitem', children: parts })
  const items: EditorJson[] = []
  let words: EditorJson[] = []
  for (const child of children) {
    if (child.type !== 'list') {
      words.push(editorInline(child))
      continue
    }
    if (words.length > 0) items.push(item(words))
    words = []
    items.push(item([editorList(child)]))
  }
  if (words.length > 0 || items.length === 0) items.push(item(words))
  return items
}

function editorInline(node: InlineNode): EditorJson {
  switch (node.type) {
    case 'text':
      return { ...leaf, type: 'text', text: node.text, format: node.format, detail: 0, mode: 'normal', style: '' }
    case 'link':
      return {
        ...element,
        type: 'link',
        url: node.url,
        rel: 'noreferrer',
        target: null,
        title: null,
        children: node.children.map(editorInline),
      }
    case 'linebreak':
    case 'citation':
    case 'actor-mention':
    case 'event-mention':
      return { ...leaf, ...node }
  }
}

/** What a section stores of the editor's state: nothing but what the dossier knows. Words in unknown wrappings are kept. */
export function contentFrom(state: EditorStateJson): SectionContent {
  return { root: { type: 'root', children: blocksFrom(state.root.children ?? []) } }
}

const blockTypes = new Set(['paragraph', 'heading', 'quote', 'list', 'evidence-quote', 'table'])

function blocksFrom(nodes: readonly EditorJson[]): BlockNode[] {
  const blocks: BlockNode[] = []
  for (const node of nodes) {
    if (blockTypes.has(node.type)) blocks.push(blockFrom(node))
    else if (node.children?.some((child) => blockTypes.has(child.type))) blocks.push(...blocksFrom(node.children))
    else blocks.push({ type: 'paragraph', children: inlinesFrom(node.children ?? [node]) })
  }
  return blocks
}

function blockFrom(node: EditorJson): BlockNode {
  const children = node.children ?? []
  switch (node.type) {
    case 'heading':
      return { type: 'heading', tag: headingTag(node.tag), children: inlinesFrom(children) }
    case 'quote':
      return { type: 'quote', children: inlinesFrom(children) }
    case 'list':
      return listFrom(node)
    case 'evidence-quote':
      return { type: 'evidence-quote', highlightId: wordIn(node.highlightId) }
    case 'table':
      return {
        type: 'table',
        children: children.map((row) => ({ type: 'tablerow', children: (row.children ?? []).map(cellFrom) })),
      }
    default:
      return { type: 'paragraph', children: inlinesFrom(children) }
  }
}

/** The section's title is the heading above these, so nothing stands higher than h2. */
export function headingTag(tag: unknown): 'h2' | 'h3' | 'h4' {
  if (tag === 'h3') return 'h3'
  return tag === 'h4' || tag === 'h5' || tag === 'h6' ? 'h4' : 'h2'
}

function cellFrom({ headerState, children = [] }: EditorJson): TableCellNode {
  return {
    type: 'tablecell',
    headerState: typeof headerState === 'number' ? headerState : 0,
    children: blocksFrom(children),
  }
}

function listFrom({ listType, children = [] }: EditorJson): ListNode {
  const items: ListItemNode[] = []
  for (const { children: parts = [] } of children) {
    const inner = parts.flatMap((part): (InlineNode | ListNode)[] =>
      part.type === 'list' ? [listFrom(part)] : inlinesFrom([part]),
    )
    const last = items.at(-1)
    if (last && inner.length > 0 && inner.every((part) => part.type === 'list')) last.children.push(...inner)
    else items.push({ type: 'listitem', children: inner })
  }
  return { type: 'list', listType: listType === 'number' ? 'number' : 'bullet', children: items }
}

function inlinesFrom(nodes: readonly EditorJson[]): InlineNode[] {
  return nodes.flatMap((node): InlineNode[] => {
    switch (node.type) {
      case 'linebreak':
        return [{ type: 'linebreak' }]
      case 'citation':
        return [{ type: 'citation', highlightIds: wordsIn(node.highlightIds) }]
      case 'actor-mention':
        return [{ type: 'actor-mention', actorId: wordIn(node.actorId), text: wordOrNullIn(node.text) }]
      case 'event-mention':
        return [{ type: 'event-mention', eventId: wordIn(node.eventId), text: wordOrNullIn(node.text) }]
      case 'link':
        return [{ type: 'link', url: wordIn(node.url), children: inlinesFrom(node.children ?? []) }]
      default:
        if (node.children) return inlinesFrom(node.children)
        return typeof node.text === 'string' ? [textFrom(node.text, node.format)] : []
    }
  })
}

function textFrom(text: string, format: unknown): InlineNode {
  return { type: 'text', text, format: typeof format === 'number' ? format & keptFormats : 0 }
}
