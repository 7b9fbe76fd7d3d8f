import { describe, expect, test } from 'vitest'
import { Failure } from '../../../shared/failures.ts'
import { parseQuery } from '../../../shared/search/parse-query.ts'
import type { QueryNode, QueryWord } from '../../../shared/search/query-tree.ts'

const word = ({ word: text, isPrefix }: QueryWord) => (isPrefix ? `${text}*` : text)

/** A tree in full parentheses. */
function written(node: QueryNode): string {
  switch (node.type) {
    case 'text':
      return `${node.scope === 'any' ? '' : `${node.scope}:`}${node.words.map(word).join('+')}`
    case 'near':
      return `near/${node.distance}(${node.parts.map(written).join(' ')})`
    case 'and':
    case 'or':
      return `${node.type}(${node.parts.map(written).join(' ')})`
    case 'not':
      return `not(${written(node.part)})`
    case 'name':
      return `${node.field}=${node.words.map(word).join('+')}`
    case 'date':
      return `date=${node.from ?? ''}..${node.to ?? ''}`
    case 'language':
      return `lang=${node.language}`
    case 'status':
      return `status=${node.status}`
    case 'none':
      return `${node.field}=∅`
    case 'all':
      return 'all'
  }
}

test.each([
  ['', 'all'],
  ['Ceasefire', 'ceasefire'],
  ['ceasefire talks', 'and(ceasefire talks)'],
  ['ceasefire AND talks OR truce', 'or(and(ceasefire talks) truce)'],
  ['a (b OR c)', 'and(a or(b c))'],
  ['a -b', 'and(a not(b))'],
  ['a NOT (b c)', 'and(a not(and(b c)))'],
  ['NOT NOT a', 'not(not(a))'],
  ['and or not', 'and(and or not)'],
  ['“prisoner exchange”', 'prisoner+exchange'],
  ['«prisoner exchange» „gas pipe‟', 'and(prisoner+exchange gas+pipe)'],
  ['"prisoner exch"* mediat*', 'and(prisoner+exch* mediat*)'],
  ['"prisoner exch*"', 'prisoner+exch*'],
  ['forty-one Iran’s', 'and(forty+one iran+s)'],
  ['a NEAR b', 'near/10(a b)'],
  ['a NEAR/5 "b c" NEAR/3 d*', 'near/3(a b+c d*)'],
  ['x OR a NEAR/۵ b', 'or(x near/5(a b))'],
  ['a – b', 'and(a b)'],
  ['outlet:Gazette', 'outlet=gazette'],
  ['OUTLET:"The Gazette" actor:Oman*', 'and(outlet=the+gazette actor=oman*)'],
  ['outlet:(Gazette OR "The Ledger")', 'or(outlet=gazette outlet=the+ledger)'],
  ['title:(a NEAR/3 b) note:c', 'and(near/3(title:a title:b) note:c)'],
  ['-actor:Oman tag:none', 'and(not(actor=oman) tag=∅)'],
  ['date:2025', 'date=2025-01-01..2025-12-31'],
  ['date:2025-10..2025-11', 'date=2025-10-01..2025-11-30'],
  ['date:۲۰۲۵-۱۰', 'date=2025-10-01..2025-10-31'],
  ['date:..2024-02', 'date=..2024-02-29'],
  ['date:2025-10-18..', 'date=2025-10-18..'],
  ['lang:FA status:set-aside', 'and(lang=fa status=set-aside)'],
  ['15:30 https://example.org/x', 'and(15+30 https+example+org+x)'],
  ['می‌خواهم كتاب', 'and(میخواهم کتاب)'],
  ['\u200fسلام\u200f AND \u202bجنگ\u202c', 'and(سلام جنگ)'],
])('reads %j', (query, tree) => {
  expect(written(parseQuery(query))).toBe(tree)
})

describe('what is wrong', () => {
  test.each([
    ['talks "in Doha', '"in Doha', 'unclosedQuote'],
    ['(a OR b', '(', 'unclosedParenthesis'],
    ['a) b', ')', 'strayParenthesis'],
    ['a ()', '()', 'emptyGroup'],
    ['a OR', 'OR', 'nothingBehind'],
    ['OR a', 'OR', 'nothingBefore'],
    ['a AND AND b', 'AND', 'nothingBehind'],
    ['a AND', 'AND', 'nothingBehind'],
    ['a NOT', 'NOT', 'nothingBehind'],
    ['(a AND) b', 'AND', 'nothingBehind'],
    ['a NEAR', 'NEAR', 'nothingBehind'],
    ['NEAR a', 'NEAR', 'nothingBefore'],
    ['a NEAR NOT b', 'NOT', 'nearOperand'],
    ['a NEAR (b c)', '(b c)', 'nearOperand'],
    ['a NEAR title:b', 'title:b', 'nearOperand'],
    ['a NEAR/0 b', '0', 'nearDistance'],
    ['a NEAR/x b', 'x', 'nearDistance'],
    ['cea*fire', '*', 'starPlace'],
    ['a *', '*', 'starPlace'],
    ['colour:red', 'colour', 'unknownField'],
    ['outlet: x', 'outlet:', 'emptyField'],
    ['outlet:(title:x)', 'title:', 'fieldInField'],
    ['status:done', 'done', 'unknownStatus'],
    ['date:2025-13', '2025-13', 'noDate'],
    ['date:2025-02-30', '2025-02-30', 'noDate'],
    ['date:autumn', 'autumn', 'noDate'],
    ['date:2025..2024', '2025..2024', 'dateBackwards'],
    ['"…"', '"…"', 'noWord'],
    ['– …', '– …', 'noWord'],
  ])('%j is told at %j', (query, found, problem) => {
    const { data } = failureOf(query)
    expect([data.found, data.problem, query.slice(data.startUtf16, data.endUtf16)]).toEqual([found, problem, found])
  })

  test('more terms than can be answered are refused', () => {
    expect(failureOf('word '.repeat(65)).data.problem).toBe('tooManyTerms')
  })

  test('parentheses that would overflow the reader are refused', () => {
    expect(failureOf(`${'('.repeat(900)}a${')'.repeat(900)}`).data.problem).toBe('tooDeep')
  })
})

test('while a person types, the last word stands for all that begin with it', () => {
  expect(['pris', 'pris ', 'a "pris', 'a -pris'].map((query) => tryWritten(query))).toEqual([
    'pris*',
    'pris',
    'unclosedQuote',
    'and(a not(pris*))',
  ])
})

function tryWritten(query: string): string {
  try {
    return written(parseQuery(query, 'prefix'))
  } catch {
    return failureOf(query).data.problem
  }
}

function failureOf(query: string): Failure<'querySyntax'> {
  try {
    parseQuery(query)
  } catch (error) {
    if (error instanceof Failure && error.code === 'querySyntax') return error as Failure<'querySyntax'> // its code says so
    throw error
  }
  throw new Error('it was read')
}
