import { $create, DecoratorNode, type LexicalNode, type LexicalParseJSON, type SerializedLexicalNode } from 'lexical'
import { wordIn, wordOrNullIn } from './node-json.ts'
import { nodeViews } from './node-views.ts'

type ActorJson = SerializedLexicalNode & { actorId: string; text: string | null }
type EventJson = SerializedLexicalNode & { eventId: string; text: string | null }

/** A record named in the text: its name is looked up where it is shown, unless other words stand for it. */
abstract class MentionNode extends DecoratorNode<unknown> {
  __recordId = ''
  __shownAs: string | null = null

  abstract get kind(): 'actor' | 'event'

  override afterCloneFrom(before: this): void {
    super.afterCloneFrom(before)
    this.__recordId = before.__recordId
    this.__shownAs = before.__shownAs
  }
  getRecordId(): string {
    return this.getLatest().__recordId
  }
  setRecordId(id: string): this {
    const node = this.getWritable()
    node.__recordId = id
    return node
  }
  getShownAs(): string | null {
    return this.getLatest().__shownAs
  }
  /** Sets the words that stand for the record's name; null for its name itself. */
  setShownAs(words: string | null): this {
    const node = this.getWritable()
    node.__shownAs = words
    return node
  }
  override createDOM(): HTMLElement {
    const chip = document.createElement('span')
    chip.className = 'dossier-mention-node'
    return chip
  }
  override updateDOM(): boolean {
    return false
  }
  override isInline(): boolean {
    return true
  }
  override getTextContent(): string {
    return this.getShownAs() ?? ''
  }
  override decorate(): unknown {
    return nodeViews().mention(this.getKey(), this.kind, this.__recordId, this.__shownAs)
  }
}

/** An actor named in the text. */
export class ActorMentionNode extends MentionNode {
  override $config() {
    return this.config('actor-mention', { extends: DecoratorNode })
  }
  get kind(): 'actor' {
    return 'actor'
  }
  override exportJSON(): ActorJson {
    return { ...super.exportJSON(), actorId: this.getRecordId(), text: this.getShownAs() }
  }
  override updateFromJSON(json: LexicalParseJSON<ActorJson>): this {
    return super.updateFromJSON(json).setRecordId(wordIn(json.actorId)).setShownAs(wordOrNullIn(json.text))
  }
}

/** An event named in the text. */
export class EventMentionNode extends MentionNode {
  override $config() {
    return this.config('event-mention', { extends: DecoratorNode })
  }
  get kind(): 'event' {
    return 'event'
  }
  override exportJSON(): EventJson {
    return { ...super.exportJSON(), eventId: this.getRecordId(), text: this.getShownAs() }
  }
  override updateFromJSON(json: LexicalParseJSON<EventJson>): this {
    return super.updateFromJSON(json).setRecordId(wordIn(json.eventId)).setShownAs(wordOrNullIn(json.text))
  }
}

/** A mention of an actor or an event. */
export function $createMentionNode(kind: 'actor' | 'event', id: string): ActorMentionNode | EventMentionNode {
  return kind === 'actor' ? $create(ActorMentionNode).setRecordId(id) : $create(EventMentionNode).setRecordId(id)
}

export function $isMentionNode(node: LexicalNode | null | undefined): node is ActorMentionNode | EventMentionNode {
  return node instanceof ActorMentionNode || node instanceof EventMentionNode
}
