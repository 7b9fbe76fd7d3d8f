import { describe, expect, test } from 'vitest'
import { type Carried, carryOver, compareTexts } from '../../../main/core/anchor/carry-over.ts'
import { textAt } from '../../../main/core/annotate/article-text.ts'
import { findQuote } from '../../../main/core/annotate/find-quote.ts'
import type { Block } from '../../../shared/model/block.ts'
import { makeParagraph } from '../../bench/make-project/prose.ts'
import { Random } from '../../bench/make-project/random.ts'
import { scripts } from '../../bench/make-project/scripts.ts'
import { makeVocabulary } from '../../bench/make-project/vocabulary.ts'
import { paragraphsFrom } from '../../bench/support/edited-text.ts'
import { judge, markPassages, nothingJudged } from '../../bench/support/judge-carried.ts'

const blocksOf = (...texts: string[]): Block[] =>
  texts.map((text, index) => ({ id: `b${index + 1}`, type: 'paragraph', text }))

function finished<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** Carries one passage over and tells its outcome and its words. */
function carry(before: readonly Block[], after: readonly Block[], exact: string): [Carried['outcome'], string | null] {
  const search = findQuote(before, { exact })
  if (!('found' in search)) throw new Error(`‘${exact}’ does not stand there once`)
  const [carried] = finished(carryOver(finished(compareTexts(before, after)), [search.found]))
  if (!carried) throw new Error('nothing came back')
  return [carried.outcome, carried.outcome === 'orphan' ? null : textAt(after, carried.target)]
}

const meeting = 'Delegates of the two river councils met for a third day in the old customs house at Varn.'
const draft =
  'An official said that the draft had grown to eleven pages, and that nine of them were agreed by both sides.'
const inn = 'Rooms in the inn across the street are kept for the delegates until the end of the week.'
const before = blocksOf(meeting, draft, inn)

describe('a highlight in a newer text', () => {
  test('stays where nothing changed', () => {
    expect(carry(before, blocksOf(meeting, draft, inn, 'More.'), 'eleven pages')).toEqual(['exact', 'eleven pages'])
  })

  test('goes along when its paragraph moves', () => {
    expect(carry(before, blocksOf(draft, inn, meeting), 'two river councils')).toEqual(['exact', 'two river councils'])
  })

  test('takes the words that came in place of its own, and asks', () => {
    const after = blocksOf(meeting, draft.replace('eleven', 'twelve').replace('nine', 'ten'), inn)
    expect(carry(before, after, 'grown to eleven pages, and that nine of them')).toEqual([
      're-anchored',
      'grown to twelve pages, and that ten of them',
    ])
  })

  test('goes on into the next paragraph where its own was cut in two', () => {
    const [head, tail] = [
      'An official said that the draft had grown to eleven pages,',
      'and that nine of them were agreed by both sides.',
    ]
    expect(carry(before, blocksOf(meeting, head, tail, inn), 'eleven pages, and that nine of them')).toEqual([
      're-anchored',
      'eleven pages,\n\nand that nine of them',
    ])
  })

  test('is found in another paragraph when its sentence moved there', () => {
    const after = blocksOf(`${meeting} ${inn}`, draft)
    expect(carry(before, after, 'are kept for the delegates until the end of the week')).toEqual([
      expect.stringMatching(/exact|re-anchored/),
      'are kept for the delegates until the end of the week',
    ])
  })

  test('is nowhere when its paragraph is gone, though like words stand elsewhere', () => {
    const twin =
      'An official said that the draft had grown to twelve pages, and that eight of them were agreed by both sides.'
    const [first, second] = [blocksOf(meeting, draft, twin, inn), blocksOf(meeting, twin, inn)]
    expect(carry(first, second, 'the draft had grown to eleven pages, and that nine of them')).toEqual(['orphan', null])
  })

  test('is nowhere when its sentence is gone', () => {
    const long = `${meeting} ${draft} ${inn}`
    expect(carry(blocksOf(long), blocksOf(`${meeting} ${inn}`), 'the draft had grown to eleven pages')).toEqual([
      'orphan',
      null,
    ])
  })

  test('does not jump to the same common words elsewhere', () => {
    const after = blocksOf(meeting, 'By then of them all the last had left.')
    expect(carry(before, after, 'nine of them')).toEqual(['orphan', null])
  })

  test.each([
    [
      'Persian',
      'یکی از مقام‌ها گفت پیش‌نویس به یازده صفحه رسیده است و دو طرف بر سر نه صفحه آن توافق دارند.',
      'پیش‌نویس به یازده صفحه رسیده است',
      ['یازده', 'دوازده'],
      'پیش‌نویس به دوازده صفحه رسیده است',
    ],
    [
      'Arabic',
      'وقال كاتب المدينة إن المسودة بلغت إحدى عشرة صفحة وإن الطرفين متفقان على تسع منها.',
      'المسودة بلغت إحدى عشرة صفحة',
      ['إحدى عشرة', 'اثنتي عشرة'],
      'المسودة بلغت اثنتي عشرة صفحة',
    ],
    [
      'Urdu',
      'ایک اہلکار نے کہا کہ مسودہ گیارہ صفحوں کا ہو گیا ہے اور ان میں سے نو پر اتفاق ہے۔',
      'مسودہ گیارہ صفحوں کا ہو گیا ہے',
      ['گیارہ', 'بارہ'],
      'مسودہ بارہ صفحوں کا ہو گیا ہے',
    ],
    [
      'Turkish',
      'Bir yetkili taslağın on bir sayfaya ulaştığını, dokuzu üzerinde anlaşıldığını söyledi.',
      'taslağın on bir sayfaya ulaştığını',
      ['on bir', 'on iki'],
      'taslağın on iki sayfaya ulaştığını',
    ],
    [
      'Chinese',
      '一位官员说，草案已增至十一页，双方已就其中九页达成一致。',
      '草案已增至十一页',
      ['十一', '十二'],
      '草案已增至十二页',
    ],
  ] as const)('follows its words in %s', (_, text, exact, [from, to], found) => {
    expect(carry(blocksOf(meeting, text), blocksOf(inn, text.replace(from, to)), exact)).toEqual(['re-anchored', found])
  })

  test('ends at whole characters', () => {
    const [first, second] = ['The crew 👩‍🚀 waved to all.', 'The crew 👩‍🚀👩‍🚀 waved to all of them.']
    const [, words] = carry(blocksOf(first), blocksOf(second), 'crew 👩‍🚀 waved')
    expect(words).toBe('crew 👩‍🚀👩‍🚀 waved')
  })
})

test.each([5, 10, 20])(
  'of a thousand highlights over texts with %i in a hundred words edited, next to none is placed wrong',
  (words) => {
    const counts = nothingJudged()
    const random = new Random(4_000 + words)
    for (let text = 0; text < 10; text++) {
      const vocabulary = makeVocabulary(random, random.pick(scripts))
      const paragraphs = paragraphsFrom(Array.from({ length: 50 }, () => makeParagraph(random, vocabulary, []).text))
      judge(random, paragraphs, {
        marked: markPassages(random, paragraphs, 100),
        edits: { words, moved: 10, deleted: 8, split: 5, sentences: 4 },
        other: () => random.pickFrequent(vocabulary.words),
        into: counts,
      })
    }
    expect(counts.wrong).toBeLessThanOrEqual(5)
    expect(counts.wrongAndExact).toBe(0)
    expect(counts.right).toBeGreaterThanOrEqual(780)
    expect(counts.missed).toBeLessThanOrEqual(40)
  },
)
