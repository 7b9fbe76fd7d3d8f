import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type CopyPair, findCopies } from '../../../main/core/reprint/find-copies.ts'
import { shingleText } from '../../../main/core/reprint/shingle-text.ts'
import type { Block } from '../../../shared/model/block.ts'

const path = resolve(import.meta.dirname, '../../fixtures/reprints/pairs.txt')

interface Pair {
  isSame: boolean
  why: string
  texts: [Block[], Block[]]
}

const blocksOf = (text: string): Block[] =>
  text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph, index) => ({ id: `b${index + 1}`, type: 'paragraph', text: paragraph }))

const pairs: Pair[] = readFileSync(path, 'utf8')
  .split(/^=== /m)
  .slice(1)
  .map((pair) => {
    const [head = '', ...rest] = pair.split('\n')
    const [first = '', second = ''] = rest.join('\n').split(/^---$/m)
    const [verdict = '', why = ''] = head.split(': ')
    return { isSame: verdict === 'same', why, texts: [blocksOf(first), blocksOf(second)] }
  })

function copiesAmong(texts: readonly Block[][]): CopyPair[] {
  const steps = findCopies(texts.map(shingleText))
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

const found = copiesAmong(pairs.flatMap(({ texts }) => texts))
const isFound = (at: number) => found.some(({ first, second }) => first === 2 * at && second === 2 * at + 1)

describe('forty pairs written for the purpose', () => {
  test('there are twenty of each kind', () => {
    expect(pairs.filter(({ isSame }) => isSame)).toHaveLength(20)
    expect(pairs.filter(({ isSame }) => !isSame)).toHaveLength(20)
  })

  test.each(pairs.map(({ isSame, why }, at) => ({ isSame, why, at })))(
    '$why: one report? $isSame',
    ({ isSame, at }) => {
      expect(isFound(at)).toBe(isSame)
    },
  )
})
