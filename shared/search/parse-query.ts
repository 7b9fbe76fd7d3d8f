import type { NearNode, QueryNode, Span, TextNode } from './query-tree.ts'
import { type FieldToken, type QueryToken, queryFailure, readTokens, type TermToken } from './read-tokens.ts'
import { fieldOf, termNode } from './term-node.ts'

// The query language, by recursive descent. NEAR binds closest, then NOT, then AND (also where nothing stands between
// two terms), then OR. A word without a letter or digit, such as a dash between words, is passed over: null below.

const deepest = 50
/** More terms than anybody types; each costs a look into the index. */
export const mostTerms = 64

/** The tree of a query, an empty one asking for everything. Throws Failure `querySyntax`, which says where it is wrong. */
export function parseQuery(query: string, lastWord: 'whole' | 'prefix' = 'whole'): QueryNode {
  const tokens = readTokens(query)
  const whole = { startUtf16: 0, endUtf16: query.length }
  if (tokens.length === 0) return { type: 'all', ...whole }
  return new Parser(query, lastWord === 'prefix' ? withOpenEnd(query, tokens) : tokens).parse()
}

/** What is typed may go on: the last word stands for all that begin with it, unless a blank or a sign closes it. */
function withOpenEnd(query: string, tokens: readonly QueryToken[]): QueryToken[] {
  const last = tokens.at(-1)
  const isValue = tokens.at(-2)?.type === 'field' && tokens.at(-2)?.endUtf16 === last?.startUtf16
  if (last?.type !== 'word' || last.endUtf16 !== query.length || isValue) return [...tokens]
  return [...tokens.slice(0, -1), { ...last, isPrefix: true }]
}

type Field = ReturnType<typeof fieldOf> | null

class Parser {
  readonly #query: string
  readonly #tokens: readonly QueryToken[]
  #at = 0
  #depth = 0
  #terms = 0

  constructor(query: string, tokens: readonly QueryToken[]) {
    this.#query = query
    this.#tokens = tokens
  }

  parse(): QueryNode {
    const tree = this.#or(null)
    if (this.#next) throw queryFailure(this.#query, this.#next, 'strayParenthesis')
    if (tree) return tree
    throw queryFailure(this.#query, { startUtf16: 0, endUtf16: this.#query.length }, 'noWord')
  }

  get #next(): QueryToken | undefined {
    return this.#tokens[this.#at]
  }

  get #isAtEnd(): boolean {
    return !this.#next || ['close', 'or', 'and'].includes(this.#next.type)
  }

  #or(field: Field): QueryNode | null {
    const parts = [this.#and(field)]
    for (let operator = this.#next; operator?.type === 'or'; operator = this.#next) {
      this.#at++
      if (parts.at(-1) === null) throw queryFailure(this.#query, operator, 'nothingBefore')
      const part = this.#and(field)
      if (!part) throw queryFailure(this.#query, operator, 'nothingBehind')
      parts.push(part)
    }
    return joined('or', parts)
  }

  #and(field: Field): QueryNode | null {
    const parts: QueryNode[] = []
    let operator: QueryToken | null = null
    for (let next = this.#next; next && next.type !== 'close' && next.type !== 'or'; next = this.#next) {
      if (next.type === 'and') {
        if (operator) throw queryFailure(this.#query, operator, 'nothingBehind')
        if (parts.length === 0) throw queryFailure(this.#query, next, 'nothingBefore')
        operator = next
        this.#at++
        continue
      }
      const part = this.#not(field)
      if (!part) continue
      operator = null
      parts.push(part)
    }
    if (operator) throw queryFailure(this.#query, operator, 'nothingBehind')
    return joined('and', parts)
  }

  #not(field: Field): QueryNode | null {
    const not = this.#next
    if (not?.type !== 'not') return this.#near(field)
    this.#at++
    this.#enter(not)
    const part = this.#isAtEnd ? null : this.#not(field)
    this.#depth--
    if (!part) throw queryFailure(this.#query, not, 'nothingBehind')
    return { type: 'not', part, startUtf16: not.startUtf16, endUtf16: part.endUtf16 }
  }

  #near(field: Field): QueryNode | null {
    const first = this.#term(field)
    if (this.#next?.type !== 'near') return first
    const parts = [this.#asNearPart(first, this.#next)]
    let distance = this.#next.distance
    for (let near = this.#next; near?.type === 'near'; near = this.#next) {
      this.#at++
      if (this.#isAtEnd) throw queryFailure(this.#query, near, 'nothingBehind')
      const behind = this.#tokens[this.#at]
      if (behind?.type === 'not' || behind?.type === 'near') throw queryFailure(this.#query, behind, 'nearOperand')
      distance = Math.min(distance, near.distance)
      parts.push(this.#asNearPart(this.#term(field), near))
    }
    const stranger = parts.find(({ scope }) => scope !== parts[0]?.scope)
    if (stranger) throw queryFailure(this.#query, stranger, 'nearOperand')
    return nearNode(parts, distance)
  }

  #asNearPart(node: QueryNode | null, operator: Span): TextNode {
    if (node?.type === 'text') return node
    throw queryFailure(this.#query, node ?? operator, 'nearOperand')
  }

  #term(field: Field): QueryNode | null {
    const token = this.#next
    if (!token) return null
    if (token.type !== 'open' && token.type !== 'field' && token.type !== 'word' && token.type !== 'phrase')
      throw queryFailure(this.#query, token, 'nothingBefore')
    this.#at++
    if (token.type === 'open') return this.#group(token, field)
    if (token.type === 'field') return this.#field(token, field)
    return this.#leaf(token, field)
  }

  #leaf(token: TermToken, field: Field): QueryNode | null {
    this.#terms++
    if (this.#terms > mostTerms) throw queryFailure(this.#query, token, 'tooManyTerms', [String(mostTerms)])
    return termNode(this.#query, field, token)
  }

  #group(open: Span, field: Field): QueryNode {
    this.#enter(open)
    const tree = this.#next?.type === 'close' ? null : this.#or(field)
    const close = this.#next
    if (!close) throw queryFailure(this.#query, open, 'unclosedParenthesis')
    this.#at++
    this.#depth--
    const span = { startUtf16: open.startUtf16, endUtf16: close.endUtf16 }
    if (tree) return { ...tree, ...span }
    throw queryFailure(this.#query, span, 'emptyGroup')
  }

  #field(token: FieldToken, outer: Field): QueryNode {
    const field = fieldOf(this.#query, token)
    if (outer !== null) throw queryFailure(this.#query, token, 'fieldInField')
    const value = this.#next
    const isValue = value?.type === 'open' || value?.type === 'word' || value?.type === 'phrase'
    if (!isValue || value.startUtf16 !== token.endUtf16) throw queryFailure(this.#query, token, 'emptyField')
    this.#at++
    const node = value.type === 'open' ? this.#group(value, field) : this.#leaf(value, field)
    if (!node) throw queryFailure(this.#query, value, 'noWord')
    return { ...node, startUtf16: token.startUtf16 }
  }

  #enter(at: Span): void {
    this.#depth++
    if (this.#depth > deepest) throw queryFailure(this.#query, at, 'tooDeep')
  }
}

function nearNode(parts: readonly TextNode[], distance: number): NearNode {
  const [first] = parts
  const scope = first?.scope ?? 'any'
  return {
    type: 'near',
    scope,
    parts,
    distance,
    startUtf16: first?.startUtf16 ?? 0,
    endUtf16: parts.at(-1)?.endUtf16 ?? 0,
  }
}

function joined(type: 'and' | 'or', parts: readonly (QueryNode | null)[]): QueryNode | null {
  const there = parts.filter((part) => part !== null)
  const [first] = there
  const last = there.at(-1)
  if (!first || !last) return null
  if (there.length === 1) return first
  return { type, parts: there, startUtf16: first.startUtf16, endUtf16: last.endUtf16 }
}
