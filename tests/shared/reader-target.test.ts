import { describe, expect, it } from 'vitest'
import { targetBetween, wordsAt } from '../../shared/reader/target.ts'

const blocks = [
  { id: 'b1', text: 'Talks closed in Istanbul.' },
  { id: 'b2', text: '  ' },
  { id: 'b4', text: 'قطر و ترکیه میزبان بودند.' },
]

describe('targetBetween', () => {
  it('takes the part of one block', () => {
    const target = targetBetween(blocks, { blockId: 'b1', offsetUtf16: 6 }, { blockId: 'b1', offsetUtf16: 12 })
    expect(target).toEqual([{ blockId: 'b1', startUtf16: 6, endUtf16: 12 }])
  })

  it('leaves out white space at either end', () => {
    const target = targetBetween(blocks, { blockId: 'b1', offsetUtf16: 5 }, { blockId: 'b1', offsetUtf16: 13 })
    expect(wordsAt(blocks, target)).toBe('closed')
  })

  it('takes points in either order', () => {
    const target = targetBetween(blocks, { blockId: 'b4', offsetUtf16: 3 }, { blockId: 'b1', offsetUtf16: 16 })
    expect(target).toEqual([
      { blockId: 'b1', startUtf16: 16, endUtf16: 25 },
      { blockId: 'b4', startUtf16: 0, endUtf16: 3 },
    ])
    expect(wordsAt(blocks, target)).toBe('Istanbul.\n\nقطر')
  })

  it('takes no block of which nothing is selected', () => {
    const target = targetBetween(blocks, { blockId: 'b1', offsetUtf16: 0 }, { blockId: 'b4', offsetUtf16: 0 })
    expect(target).toEqual([{ blockId: 'b1', startUtf16: 0, endUtf16: 25 }])
  })

  it('is empty where nothing but white space is selected', () => {
    expect(targetBetween(blocks, { blockId: 'b2', offsetUtf16: 0 }, { blockId: 'b2', offsetUtf16: 2 })).toEqual([])
    expect(targetBetween(blocks, { blockId: 'b1', offsetUtf16: 3 }, { blockId: 'b1', offsetUtf16: 3 })).toEqual([])
  })

  it('is empty for a block that is not on the screen', () => {
    expect(targetBetween(blocks, { blockId: 'b3', offsetUtf16: 0 }, { blockId: 'b4', offsetUtf16: 2 })).toEqual([])
  })
})
