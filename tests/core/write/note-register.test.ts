import { expect, test } from 'vitest'
import { createNoteRegister } from '../../../main/core/write/note-register.ts'

test('notes are numbered in order of appearance', () => {
  const { cite } = createNoteRegister()
  expect([cite(['b']), cite(['a']), cite(['a', 'b'])]).toEqual([
    { number: 1, placeId: 'cite-1' },
    { number: 2, placeId: 'cite-2' },
    { number: 3, placeId: 'cite-3' },
  ])
})

test('the same passages cited again keep their number and remember both places', () => {
  const register = createNoteRegister()
  register.cite(['a', 'b', 'a'])
  expect(register.cite(['a', 'b'])).toEqual({ number: 1, placeId: 'cite-1-2' })
  expect(register.notes).toEqual([{ number: 1, highlightIds: ['a', 'b'], places: ['cite-1', 'cite-1-2'] }])
})
