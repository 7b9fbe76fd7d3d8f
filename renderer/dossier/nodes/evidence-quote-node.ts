import { $create, DecoratorNode, type LexicalNode, type LexicalParseJSON, type SerializedLexicalNode } from 'lexical'
import { wordIn } from './node-json.ts'
import { nodeViews } from './node-views.ts'

type Json = SerializedLexicalNode & { highlightId: string }

/** A passage quoted word for word, as a block that is moved and removed as one. It holds the highlight's id alone. */
export class EvidenceQuoteNode extends DecoratorNode<unknown> {
  __highlightId = ''

  override $config() {
    return this.config('evidence-quote', { extends: DecoratorNode })
  }
  override afterCloneFrom(before: this): void {
    super.afterCloneFrom(before)
    this.__highlightId = before.__highlightId
  }
  override exportJSON(): Json {
    return { ...super.exportJSON(), highlightId: this.getHighlightId() }
  }
  override updateFromJSON(json: LexicalParseJSON<Json>): this {
    return super.updateFromJSON(json).setHighlightId(wordIn(json.highlightId))
  }
  getHighlightId(): string {
    return this.getLatest().__highlightId
  }
  setHighlightId(id: string): this {
    const node = this.getWritable()
    node.__highlightId = id
    return node
  }
  override createDOM(): HTMLElement {
    const block = document.createElement('div')
    block.className = 'dossier-quote-block'
    return block
  }
  override updateDOM(): boolean {
    return false
  }
  override isInline(): boolean {
    return false
  }
  override getTextContent(): string {
    return '\n'
  }
  override decorate(): unknown {
    return nodeViews().evidenceQuote(this.getKey(), this.__highlightId)
  }
}

/** A quotation of a highlight. */
export function $createEvidenceQuoteNode(highlightId: string): EvidenceQuoteNode {
  return $create(EvidenceQuoteNode).setHighlightId(highlightId)
}

export function $isEvidenceQuoteNode(node: LexicalNode | null | undefined): node is EvidenceQuoteNode {
  return node instanceof EvidenceQuoteNode
}
