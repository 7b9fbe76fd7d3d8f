import { describe, expect, test } from 'vitest'
import { findMentions } from '../../../main/core/mentions/find-mentions.ts'
import { createNameMatcher } from '../../../main/core/mentions/name-matcher.ts'
import type { Block } from '../../../shared/model/block.ts'

const paragraph = (text: string): Block => ({ id: 'b1', type: 'paragraph', text })

/** The source's words at each place where one of the names stands. */
function found(names: string[], text: string, language: string | null = null): string[] {
  return findMentions(createNameMatcher(names), [paragraph(text)], language).map(({ exact, startUtf16, endUtf16 }) => {
    expect(text.slice(startUtf16, endUtf16)).toBe(exact)
    return exact
  })
}

describe('A name in an English text', () => {
  test('is found as a whole word, in any case, without its possessive', () => {
    expect(found(['Marrow'], "Marrow’s envoy met MARROW, the marrows and Marrowland; Marrow's end.")).toEqual([
      'Marrow',
      'MARROW',
      'marrow',
      'Marrow',
    ])
  })

  test('of several words is found over spaces, hyphens and line ends, not over commas and sentences', () => {
    const text = 'Harbour Round. Harbour-Round; Harbour\nRound; Harbour, Round. In the harbour. Round two.'
    expect(found(['Harbour Round'], text)).toEqual(['Harbour Round', 'Harbour-Round', 'Harbour\nRound'])
  })

  test('with a title in short is found with and without the full stop', () => {
    expect(found(['Dr Nadir Quell'], 'Dr. Nadir Quell, then Dr Nadir Quell.')).toEqual([
      'Dr. Nadir Quell',
      'Dr Nadir Quell',
    ])
  })

  test('of three letters or fewer is found only with its own capitals, or in a heading', () => {
    expect(found(['US'], 'The US told us; the U.S. told Us. US TROOPS')).toEqual(['US', 'U.S.', 'US'])
    expect(found(['Ora'], 'ORA AND THE REST. Ora spoke, ora pro nobis.')).toEqual(['ORA', 'Ora'])
  })

  test('that is an abbreviation is not a common word of the same letters', () => {
    expect(found(['START'], 'They start. Start treaty, START and S.T.A.R.T. itself.')).toEqual([
      'Start',
      'START',
      'S.T.A.R.T.',
    ])
    expect(found(['U.N.'], 'the UN, the U.N. and the un')).toEqual(['UN', 'U.N.'])
  })

  test('is found whatever accents either has', () => {
    expect(found(['Mūsá Qal‘eh'], "Musa Qal’eh; MÛSA QAL'EH")).toEqual(['Musa Qal’eh', "MÛSA QAL'EH"])
  })
})

describe('A name in a Persian text', () => {
  test('is found with its endings, joined or not', () => {
    const text = 'مروستان، مروستان‌ها، مروستانهای، مروستانی، مروستانِ، مروستان‌اش، مروستان‌شان'
    expect(found(['مروستان'], text, 'fa').map((each) => each.replace(/[\u200c\u0650]/g, ''))).toEqual(
      Array.from({ length: 7 }, () => 'مروستان'),
    )
  })

  test('is not found in words that only begin with it', () => {
    expect(found(['مروستان'], 'مروستانشان مروستانگر مروستان‌گرایان', 'fa')).toEqual([])
  })

  test('is found in the other forms of its letters', () => {
    expect(found(['کافی یار'], 'كافي يار', 'fa')).toEqual(['كافي يار'])
  })
})

describe('A name in an Arabic text', () => {
  test('is found behind and, in, like, for and the article, which are not marked', () => {
    const text = 'مروان ومروان بمروان فمروان كمروان لمروان المروان وبالمروان للمروان'
    expect(found(['مروان'], text, 'ar')).toEqual(Array.from({ length: 9 }, () => 'مروان'))
  })

  test('with an article of its own is found where the preposition takes its alif away', () => {
    expect(found(['المروان'], 'المروان والمروان للمروان وللمروان', 'ar')).toEqual([
      'المروان',
      'المروان',
      'للمروان',
      'للمروان',
    ])
  })

  test('is found with a pronoun behind it, and where its feminine ending opens before one', () => {
    expect(found(['مروانة'], 'مروانة مروانتها ومروانتهم', 'ar')).toEqual(['مروانة', 'مروانت', 'مروانت'])
    expect(found(['وزارة المروان'], 'ووزارة المروان', 'ar')).toEqual(['وزارة المروان'])
  })

  test('takes no Arabic prefix in a Persian text', () => {
    expect(found(['مروان'], 'بمروان', 'fa')).toEqual([])
  })
})

describe('A name in an Urdu text', () => {
  test('is found in its oblique forms', () => {
    expect(found(['مروانہ'], 'مروانہ نے، مروانے کا', 'ur')).toEqual(['مروانہ', 'مروانے'])
    expect(found(['مروان'], 'مروانوں نے', 'ur')).toEqual(['مروان'])
  })
})

test('A name is found among the letters of a script without spaces', () => {
  expect(found(['東湖'], '昨日東湖で会談', 'ja')).toEqual(['東湖'])
})

test('A name is found in Turkish with its case behind the apostrophe', () => {
  expect(found(['İldem'], 'İldem’in elçisi, ILDEM, ildem', 'tr')).toEqual(['İldem', 'ILDEM', 'ildem'])
})
