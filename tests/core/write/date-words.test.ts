import { expect, test } from 'vitest'
import { dateWords } from '../../../main/core/write/date-words.ts'

test.each([
  ['2025-10-30', '30 October 2025'],
  ['2025-10-30T07:40:00Z', '30 October 2025'],
  ['2025-10', 'October 2025'],
  ['2025', '2025'],
  ['2025-10-XX', 'October 2025'],
  ['2024-03~', 'about March 2024'],
  ['2025-10-01/2025-10-05', '1–5 October 2025'],
  ['2025-10-30/2025-11-02', '30 October – 2 November 2025'],
  ['2024-12-30/2025-01-02', '30 December 2024 – 2 January 2025'],
  ['2024/2025', '2024 – 2025'],
  ['2025-11-18/..', 'about 18 November 2025'],
  ['2025-21', '2025'],
  ['last week', 'last week'],
])('%s is said as %s', (edtf, words) => {
  expect(dateWords(edtf)).toBe(words)
})
