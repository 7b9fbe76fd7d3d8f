import { $create, DecoratorNode, type LexicalNode, type LexicalParseJSON, type SerializedLexicalNode } from 'lexical'
import { wordsIn } from './node-json.ts'
import { nodeViews } from './node-views.ts'

type Json = SerializedLexicalNode & { highlightIds: string[] }

/** The raised number that leads from a sentence to the passages it rests on. */
export class CitationNode extends DecoratorNode<unknown> {
  __highlightIds: readonly string[] = []

  override $config() {
    return this.config('citation', { extends: DecoratorNode })
  }
  override afterCloneFrom(before: this): void {
    super.afterCloneFrom(before)
    this.__highlightIds = before.__highlightIds
  }
  override exportJSON(): Json {
    return { ...super.exportJSON(), highlightIds: [...this.getHighlightIds()] }
  }
  override updateFromJSON(json: LexicalParseJSON<Json>): this {
    return super.updateFromJSON(json).setHighlightIds(wordsIn(json.highlightIds))
  }
  getHighlightIds(): readonly string[] {
    return this.getLatest().__highlightIds
  }
  setHighlightIds(ids: readonly string[]): this {
    const node = this.getWritable()
    node.__highlightIds = [...new Set(ids)]
    return node
  }
  override createDOM(): HTMLElement {
    const mark = document.createElement('span')
    mark.className = 'dossier-citation-node'
    return mark
  }
  override updateDOM(): boolean {
    return false
  }
  override isInline(): boolean {
    return true
  }
  override decorate(): unknown {
    return nodeViews().citation(this.getKey(), this.__highlightIds)
  }
}

/** A citation of these highlights. */
export function $createCitationNode(highlightIds: readonly string[]): CitationNode {
  return $create(CitationNode).setHighlightIds(highlightIds)
}

export function $isCitationNode(node: LexicalNode | null | undefined): node is CitationNode {
  return node instanceof CitationNode
}
