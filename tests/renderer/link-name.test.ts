import { expect, it } from 'vitest'
import { linkName } from '../../renderer/dossier/export/name-links.ts'

it.each([
  ['14', 'Note 14'],
  ['↑', 'Back to the text'],
  ['↑ 2', 'Back to the text, place 2'],
  ['The Iranian offer 4', 'The Iranian offer 4'],
  ['', 'Link'],
])('names a link with the words ‘%s’ ‘%s’', (words, name) => {
  expect(linkName(words)).toBe(name)
})
