import { expect, it } from 'vitest'
import { leftWords } from '../../renderer/history/left-words.ts'

const changed = (coder: string) =>
  ({ collection: 'section', id: 's_0001', field: 'content', reason: 'changed', coder }) as const

it('says whose change an undo left alone, and does not claim that it came later', () => {
  expect(leftWords([])).toBe('')
  expect(leftWords([changed('Amina')])).toBe(' One value has another change by Amina and is left as it is.')
  expect(leftWords([changed('Amina'), changed('Cyrus')])).toBe(
    ' 2 values have other changes by Amina, Cyrus and are left as they are.',
  )
})
