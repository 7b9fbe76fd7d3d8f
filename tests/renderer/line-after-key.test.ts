import { expect, it } from 'vitest'
import { lineAfterKey } from '../../renderer/ui/line-after-key.ts'

const list = { at: 3, last: 9, pageRows: 5 }

it('leads by line, by page and to both ends, and never beyond them', () => {
  const lines = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'].map((key) => lineAfterKey(key, list))
  expect(lines).toEqual([4, 2, 8, 0, 0, 9])
  expect(lineAfterKey('ArrowDown', { ...list, at: 9 })).toBe(9)
  expect(lineAfterKey('ArrowDown', { ...list, at: -1 })).toBe(0)
})

it('leaves other keys, and lists without lines, alone', () => {
  expect(lineAfterKey('Enter', list)).toBe(null)
  expect(lineAfterKey('End', { at: -1, last: -1, pageRows: 5 })).toBe(null)
})
