import { expect, it } from 'vitest'
import { plainWordsOf } from '../../../shared/search/plain-words.ts'

it.each([
  ['  Qatar   ceasefire ', 'Qatar ceasefire'],
  ['cease-fire begin*', 'cease-fire begin'],
  ['طالبان – قطر', 'طالبان – قطر'],
])('gives the words of a query that is nothing but words: %s', (query, words) => {
  expect(plainWordsOf(query)).toBe(words)
})

it.each([
  '',
  '   ',
  '–',
  '“two words”',
  'actor:Qatar',
  'Qatar AND Oman',
  'Qatar -Oman',
  '(Qatar)',
  '"not closed',
  'mid*dle',
])('gives none where a query is more, less or other than words: %s', (query) => {
  expect(plainWordsOf(query)).toBeNull()
})
