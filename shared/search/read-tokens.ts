import { Failure } from '../failures.ts'
import type { QueryFault, QueryProblem } from './query-fault.ts'
import type { Span } from './query-tree.ts'

// The signs of a query: parentheses, operators, words, quotations, fields. Whatever the keyboard gives as a quotation
// mark is one; marks that only say the direction of writing count as blanks between words.

/** A word or a quotation. `text` of a word is as typed, without its asterisk; of a quotation, what stands between its marks. */
export type TermToken = Span & { type: 'word' | 'phrase'; text: string; isPrefix: boolean }
/** The name of a field; the span has its colon too. */
export type FieldToken = Span & { type: 'field'; name: string }
type Sign<Type> = Span & { type: Type }
/** A piece of a query. */
export type QueryToken =
  | TermToken
  | FieldToken
  | (Span & { type: 'near'; distance: number })
  | Sign<'open'>
  | Sign<'close'>
  | Sign<'and'>
  | Sign<'or'>
  | Sign<'not'>

/** How far NEAR reaches where no number says so. */
export const usualDistance = 10
const longestDistance = 1000

const blank = /[\s\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u
const doubleQuotes = '"“”„‟＂'
const guillemets = '«»‹›'
const isQuote = (sign: string) => sign !== '' && (doubleQuotes.includes(sign) || guillemets.includes(sign))
const fieldPattern = /^([\p{L}][\p{L}_-]*)[:：](?!\/\/)/u
const digitsPattern = /^[\d٠-٩۰-۹]+$/

/** The Failure `querySyntax` for a place in a query. */
export function queryFailure(
  query: string,
  { startUtf16, endUtf16 }: Span,
  problem: QueryProblem,
  expected: readonly string[] = [],
): Failure<'querySyntax'> {
  const found = query.slice(startUtf16, endUtf16)
  const fault: QueryFault = { query, startUtf16, endUtf16, problem, found, expected: [...expected] }
  return new Failure('querySyntax', fault)
}

/** The pieces of a query in their order. Throws Failure `querySyntax`. */
export function readTokens(query: string): QueryToken[] {
  const tokens: QueryToken[] = []
  let at = 0
  while (at < query.length) {
    if (blank.test(query.charAt(at))) at++
    else {
      const token = tokenAt(query, at, tokens.at(-1))
      tokens.push(token)
      at = token.endUtf16
    }
  }
  return tokens
}

function tokenAt(query: string, startUtf16: number, before: QueryToken | undefined): QueryToken {
  const sign = query.charAt(startUtf16)
  const one = { startUtf16, endUtf16: startUtf16 + 1 }
  if (sign === '(') return { type: 'open', ...one }
  if (sign === ')') return { type: 'close', ...one }
  if (isQuote(sign)) return phraseAt(query, startUtf16)
  const isValue = before?.type === 'field' && before.endUtf16 === startUtf16
  if (sign === '-' && !isValue && isOperand(query.charAt(startUtf16 + 1))) return { type: 'not', ...one }
  if (!isValue) {
    const field = fieldPattern.exec(query.slice(startUtf16))
    if (field?.[1]) {
      return { type: 'field', name: field[1], startUtf16, endUtf16: startUtf16 + field[0].length }
    }
  }
  return wordAt(query, startUtf16, isValue)
}

/** Whether something to search for may begin with this sign. */
const isOperand = (sign: string): boolean => sign !== '' && sign !== ')' && !blank.test(sign)

function phraseAt(query: string, startUtf16: number): QueryToken {
  const family = doubleQuotes.includes(query.charAt(startUtf16)) ? doubleQuotes : guillemets
  let end = startUtf16 + 1
  while (end < query.length && !family.includes(query.charAt(end))) end++
  if (end === query.length) throw queryFailure(query, { startUtf16, endUtf16: end }, 'unclosedQuote')
  const inner = query.slice(startUtf16 + 1, end)
  const isStarred = query.charAt(end + 1) === '*'
  const text = inner.replace(/\*\s*$/u, '')
  const star = text.indexOf('*')
  if (star !== -1) {
    const place = startUtf16 + 1 + star
    throw queryFailure(query, { startUtf16: place, endUtf16: place + 1 }, 'starPlace')
  }
  return {
    type: 'phrase',
    text,
    isPrefix: isStarred || text !== inner,
    startUtf16,
    endUtf16: end + (isStarred ? 2 : 1),
  }
}

function wordAt(query: string, startUtf16: number, isValue: boolean): QueryToken {
  let endUtf16 = startUtf16
  const ends = (sign: string) => blank.test(sign) || sign === '(' || sign === ')' || isQuote(sign)
  while (endUtf16 < query.length && !ends(query.charAt(endUtf16))) endUtf16++
  const span = { startUtf16, endUtf16 }
  const typed = query.slice(startUtf16, endUtf16)
  const operator = isValue ? null : operatorFrom(query, typed, span)
  if (operator) return operator
  const star = typed.indexOf('*')
  if (star !== -1 && (star === 0 || star < typed.length - 1)) {
    const place = startUtf16 + star
    throw queryFailure(query, { startUtf16: place, endUtf16: place + 1 }, 'starPlace')
  }
  return { type: 'word', text: star === -1 ? typed : typed.slice(0, -1), isPrefix: star !== -1, ...span }
}

function operatorFrom(query: string, typed: string, span: Span): QueryToken | null {
  if (typed === 'AND') return { type: 'and', ...span }
  if (typed === 'OR') return { type: 'or', ...span }
  if (typed === 'NOT') return { type: 'not', ...span }
  if (typed === 'NEAR') return { type: 'near', distance: usualDistance, ...span }
  if (!typed.startsWith('NEAR/')) return null
  const digits = typed.slice(5)
  const distance = digitsPattern.test(digits) ? Number(digits.replace(/[^\d]/g, asciiDigit)) : 0
  if (distance < 1 || distance > longestDistance)
    throw queryFailure(query, { startUtf16: span.startUtf16 + 5, endUtf16: span.endUtf16 }, 'nearDistance')
  return { type: 'near', distance, ...span }
}

const asciiDigit = (digit: string): string => String(digit.charCodeAt(0) & 0xf)
