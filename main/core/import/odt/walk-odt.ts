import { collapseWhiteSpace } from '../collapse-white-space.ts'
import { tableDrafts } from '../document/table-drafts.ts'
import { type DraftBlock, plainDraft } from '../draft-block.ts'
import type { XmlElement } from '../xml/parse-xml.ts'
import type { OdtStyles } from './odt-styles.ts'

/** Elements that hold no text of the document: deletions, comments, forms, bookmarks of changes. */
const silent = new Set([
  'text:tracked-changes',
  'office:annotation',
  'office:annotation-end',
  'office:forms',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'text:alphabetical-index-auto-mark-file',
  'text:note-citation',
  'text:index-title-template',
  'svg:title',
  'svg:desc',
])

/** Typed blocks of an OpenDocument text in reading order; footnotes come at the end. */
export function walkOdt(body: XmlElement, styles: OdtStyles): DraftBlock[] {
  const walk = new OdtWalk(styles)
  walk.visitBlocks(body, 0)
  return [...walk.blocks, ...walk.notes]
}

class OdtWalk {
  readonly blocks: DraftBlock[] = []
  readonly notes: DraftBlock[] = []
  readonly #styles: OdtStyles
  #inContents = false

  constructor(styles: OdtStyles) {
    this.#styles = styles
  }

  visitBlocks(parent: XmlElement, listDepth: number): void {
    for (const child of parent.children) {
      if (typeof child === 'string' || silent.has(child.name)) continue
      this.#visitBlock(child, listDepth)
    }
  }

  #visitBlock(element: XmlElement, listDepth: number): void {
    switch (element.name) {
      case 'text:p':
      case 'text:h':
        this.#addParagraph(element, listDepth)
        return
      case 'text:list':
        this.visitBlocks(element, listDepth + 1)
        return
      case 'table:table':
        this.blocks.push(...tableDrafts(this.#rowsOf(element)))
        return
      case 'text:table-of-content':
      case 'text:alphabetical-index':
      case 'text:illustration-index':
        this.#inContents = true
        this.visitBlocks(element, listDepth)
        this.#inContents = false
        return
      default:
        this.visitBlocks(element, listDepth)
    }
  }

  #addParagraph(element: XmlElement, listDepth: number): void {
    const text = collapseWhiteSpace(this.#inlineText(element))
    if (text === '') return
    const style = this.#styles(element.attributes['text:style-name'])
    const outline = element.name === 'text:h' ? Number(element.attributes['text:outline-level'] ?? 1) : null
    const draft = this.#inContents
      ? plainDraft('boilerplate', text)
      : outline !== null
        ? plainDraft('heading', text, Math.min(6, Math.max(1, outline || 1)))
        : listDepth > 0
          ? plainDraft('listItem', text, listDepth)
          : plainDraft(style.type ?? 'paragraph', text, style.level ?? undefined)
    if (style.direction) draft.markedDirection = style.direction
    if (style.language) draft.markedLanguage = style.language
    this.blocks.push(draft)
  }

  #inlineText(element: XmlElement): string {
    let text = ''
    for (const child of element.children) {
      if (typeof child === 'string') text += child.replace(/[ \t\r\n]+/g, ' ')
      else if (!silent.has(child.name)) text += this.#inlineElement(child)
    }
    return text
  }

  #inlineElement(element: XmlElement): string {
    switch (element.name) {
      case 'text:s':
        return ' '
      case 'text:tab':
        return ' '
      case 'text:line-break':
        return '\n'
      case 'text:note':
        this.#addNote(element)
        return ''
      case 'draw:frame':
      case 'draw:g':
      case 'draw:custom-shape':
        this.visitBlocks(element, 0)
        return ''
      default:
        return this.#inlineText(element)
    }
  }

  #addNote(note: XmlElement): void {
    for (const body of note.children) {
      if (typeof body === 'string' || body.name !== 'text:note-body') continue
      for (const paragraph of body.children) {
        const text = typeof paragraph === 'string' ? '' : collapseWhiteSpace(this.#inlineText(paragraph))
        if (text !== '') this.notes.push(plainDraft('listItem', text, 1))
      }
    }
  }

  #rowsOf(table: XmlElement): string[][] {
    const rows: string[][] = []
    for (const child of table.children) {
      if (typeof child === 'string') continue
      if (child.name === 'table:table-row') rows.push(this.#cellsOf(child))
      else if (child.name.startsWith('table:table-')) rows.push(...this.#rowsOf(child))
    }
    return rows
  }

  #cellsOf(row: XmlElement): string[] {
    return row.children.flatMap((cell) => {
      if (typeof cell === 'string' || !/^table:(?:covered-)?table-cell$/.test(cell.name)) return []
      return [this.#cellText(cell)]
    })
  }

  #cellText(cell: XmlElement): string {
    const lines = cell.children.map((child) => {
      if (typeof child === 'string') return ''
      return child.name === 'text:p' || child.name === 'text:h'
        ? collapseWhiteSpace(this.#inlineText(child))
        : this.#cellText(child)
    })
    return lines.filter((line) => line !== '').join('\n')
  }
}
