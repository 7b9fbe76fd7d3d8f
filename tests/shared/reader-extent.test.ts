import { describe, expect, it } from 'vitest'
import { type EndStep, moveEnd } from '../../shared/reader/move-end.ts'
import { snapped } from '../../shared/reader/snap.ts'
import { wordsAt } from '../../shared/reader/target.ts'

const texts = (...all: string[]) => all.map((text, index) => ({ id: `b${index + 1}`, text }))
const blocks = texts('The talks in Doha ended.', 'Nothing was signed.')

/** The place of words in the first block that has them. */
function at(words: string, of = blocks) {
  const block = of.find(({ text }) => text.includes(words))
  if (!block) throw new Error(`‘${words}’ does not stand in the text`)
  const startUtf16 = block.text.indexOf(words)
  return { blockId: block.id, startUtf16, endUtf16: startUtf16 + words.length }
}

describe('an end of a passage', () => {
  const moved = (words: string, step: EndStep, of = blocks) => wordsAt(of, moveEnd(of, [at(words, of)], step))

  it.each<[string, EndStep, string]>([
    ['talks', { end: 'end', towards: 'after', unit: 'word' }, 'talks in'],
    ['talks in', { end: 'end', towards: 'before', unit: 'word' }, 'talks'],
    ['talks', { end: 'start', towards: 'before', unit: 'word' }, 'The talks'],
    ['The talks', { end: 'start', towards: 'after', unit: 'word' }, 'talks'],
    ['talk', { end: 'end', towards: 'after', unit: 'character' }, 'talks'],
    ['talks', { end: 'end', towards: 'after', unit: 'character' }, 'talks i'],
    ['ended', { end: 'end', towards: 'after', unit: 'character' }, 'ended.'],
    ['Doha ended.', { end: 'end', towards: 'after', unit: 'word' }, 'Doha ended.\n\nNothing'],
    ['Nothing was', { end: 'start', towards: 'before', unit: 'word' }, 'ended.\n\nNothing was'],
  ])('of ‘%s’ moves %j', (words, step, expected) => {
    expect(moved(words, step)).toBe(expected)
  })

  it('stays where nothing would be left, or the text ends', () => {
    expect(moved('talks', { end: 'end', towards: 'before', unit: 'word' })).toBe('talks')
    expect(moved('talks', { end: 'start', towards: 'after', unit: 'word' })).toBe('talks')
    expect(moved('The', { end: 'start', towards: 'before', unit: 'character' })).toBe('The')
    expect(moved('signed.', { end: 'end', towards: 'after', unit: 'character' })).toBe('signed.')
  })

  it('moves in the order of reading in a text from right to left, a word with a zero-width non-joiner as one', () => {
    const persian = texts('نشست دوم در UN House برگزار می‌شود.')
    const forward: EndStep = { end: 'end', towards: 'after', unit: 'word' }
    expect(moved('دوم در', forward, persian)).toBe('دوم در UN')
    expect(moved('UN House', forward, persian)).toBe('UN House برگزار')
    expect(moved('برگزار', forward, persian)).toBe('برگزار می‌شود')
  })
})

describe('a selection', () => {
  const cut = (text: string, startUtf16: number, endUtf16: number, unit: 'character' | 'word') =>
    wordsAt(texts(text), snapped(texts(text), [{ blockId: 'b1', startUtf16, endUtf16 }], unit))

  it('takes in whole characters as people see them', () => {
    expect(cut('signed 👩🏽‍⚖️ today', 9, 12, 'character')).toBe('👩🏽‍⚖️')
    expect(cut('نِشست', 1, 3, 'character')).toBe('نِش')
  })

  it('takes in whole words where that is wanted, and no white space beside them', () => {
    expect(cut('The talks in Doha ended.', 5, 14, 'word')).toBe('talks in Doha')
    expect(cut('The talks in Doha ended.', 4, 10, 'word')).toBe('talks ')
    expect(cut('نشست دوم برگزار می‌شود.', 10, 17, 'word')).toBe('برگزار می‌شود')
  })

  it('keeps the blocks between its ends whole', () => {
    const three = texts('One two', 'three four', 'five six')
    const parts = [
      { blockId: 'b1', startUtf16: 5, endUtf16: 7 },
      { blockId: 'b2', startUtf16: 0, endUtf16: 10 },
      { blockId: 'b3', startUtf16: 0, endUtf16: 2 },
    ]
    expect(wordsAt(three, snapped(three, parts, 'word'))).toBe('two\n\nthree four\n\nfive')
  })
})
