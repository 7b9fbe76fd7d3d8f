import type { articleStatuses } from '../model/article.ts'

// A query as a tree. Every node knows where it stands in what was typed, in UTF-16 units, the end exclusive.

export interface Span {
  startUtf16: number
  endUtf16: number
}

/** A word as it is looked for: normalised; a prefix stands for every word that begins with it. */
export interface QueryWord {
  word: string
  isPrefix: boolean
}

/** Where words are looked for: in all that an item says, in its title alone, or in notes alone. */
export type TextScope = 'any' | 'title' | 'note'

/** Words that stand one after another: a single word or a phrase. Only its last word may be a prefix. */
export interface TextNode extends Span {
  type: 'text'
  scope: TextScope
  words: readonly QueryWord[]
}

/** Words or phrases of which at most `distance` words lie between the end of the first and the beginning of the last. */
export interface NearNode extends Span {
  type: 'near'
  scope: TextScope
  parts: readonly TextNode[]
  distance: number
}

/** Fields whose value is a name, or a part of one. */
export const nameFields = ['outlet', 'actor', 'event', 'theme', 'tag', 'coder'] as const
export type NameField = (typeof nameFields)[number]

/** A field with a name: its words stand one after another in the name, or the value is the id of a record. */
export interface NameNode extends Span {
  type: 'name'
  field: NameField
  words: readonly QueryWord[]
  /** As typed. */
  value: string
}

/** A field that holds nothing: `date:none`. */
export interface NoneNode extends Span {
  type: 'none'
  field: NameField | 'date' | 'lang' | 'note' | 'title'
}

/** Days, both inclusive, as `2025-10-01`; null where the span is open. */
export interface DateNode extends Span {
  type: 'date'
  from: string | null
  to: string | null
}

/** A language with its varieties: `zh` is also `zh-Hant`. */
export interface LanguageNode extends Span {
  type: 'language'
  language: string
}

export interface StatusNode extends Span {
  type: 'status'
  status: (typeof articleStatuses)[number]
}

export interface AndNode extends Span {
  type: 'and'
  parts: readonly QueryNode[]
}
export interface OrNode extends Span {
  type: 'or'
  parts: readonly QueryNode[]
}
export interface NotNode extends Span {
  type: 'not'
  part: QueryNode
}
/** Everything: what an empty query asks for. */
export interface AllNode extends Span {
  type: 'all'
}

/** A term that an item fits or does not fit by itself. */
export type QueryLeaf = TextNode | NearNode | NameNode | NoneNode | DateNode | LanguageNode | StatusNode | AllNode
export type QueryNode = QueryLeaf | AndNode | OrNode | NotNode
