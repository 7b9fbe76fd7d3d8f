import { expect, it } from 'vitest'
import { addNotice } from '../../renderer/ui/add-notice.ts'

const shown = (...texts: string[]) => texts.map((text) => ({ text }))

it('shows the same words once, and last, when they are said again', () => {
  expect(addNotice(shown('The disk is full.', 'Undone.'), { text: 'The disk is full.' })).toEqual(
    shown('Undone.', 'The disk is full.'),
  )
})

it('shows the last four', () => {
  expect(addNotice(shown('a', 'b', 'c', 'd'), { text: 'e' })).toEqual(shown('b', 'c', 'd', 'e'))
})
