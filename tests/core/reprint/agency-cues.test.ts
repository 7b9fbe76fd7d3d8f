import { expect, test } from 'vitest'
import { agencyCues } from '../../../main/core/reprint/agency-cues.ts'
import { findCopies } from '../../../main/core/reprint/find-copies.ts'
import { shingleText } from '../../../main/core/reprint/shingle-text.ts'
import type { Block } from '../../../shared/model/block.ts'

const paragraphs = (...texts: string[]): Block[] =>
  texts.map((text, index) => ({ id: `b${index + 1}`, type: 'paragraph', text }))
const nobody = { outlet: null, byline: null }
const long = 'The delegates met for a third day and left without a word to those who had waited for them outside.'

test.each([
  ['DOHA, March 3 (Reuters) - The delegates met for a third day.', 'Reuters'],
  ['ISLAMABAD (AP) — The delegates met for a third day.', 'AP'],
  ['MUSCAT, March 3 (Xinhua) -- The delegates met for a third day.', 'Xinhua'],
  ['ISLAMABAD, Mar 3 (APP): The delegates met for a third day.', 'APP'],
  ['MOSCOW, March 3. /TASS/. The delegates met for a third day.', 'TASS'],
  ['Berlin (dpa) - Die Delegationen trafen sich den dritten Tag.', 'dpa'],
  ['تهران (ایرنا) - نمایندگان برای سومین روز دیدار کردند.', 'IRNA'],
  ['به گزارش خبرنگار ما، نمایندگان برای سومین روز دیدار کردند.', null],
  ['الدوحة (رويترز) - التقى المندوبون لليوم الثالث.', 'Reuters'],
  ['الدوحة - (أ ف ب): التقى المندوبون لليوم الثالث.', 'AFP'],
  ['اسلام آباد (اے پی پی): وفود تیسرے روز بھی ملے۔', 'APP'],
  ['The delegates, Reuters reported, met for a third day (their second in Doha).', null],
])('the dateline of ‘%s’ names %s', (start, agency) => {
  const cues = agencyCues(nobody, paragraphs(start, long, long))
  expect(cues.map((cue) => cue.agency)).toEqual(agency ? [agency] : [])
})

test.each([
  [{ byline: 'By Reuters staff', outlet: null }, [{ agency: 'Reuters', where: 'byline' }]],
  [{ byline: 'AFP', outlet: 'Daily Post' }, [{ agency: 'AFP', where: 'byline' }]],
  [{ byline: 'خبرگزاری آناتولی', outlet: null }, [{ agency: 'Anadolu', where: 'byline' }]],
  [{ byline: null, outlet: 'Anadolu Ajansı' }, [{ agency: 'Anadolu', where: 'outlet' }]],
  [{ byline: 'Associated Press of Pakistan', outlet: null }, [{ agency: 'APP', where: 'byline' }]],
  [{ byline: 'The Associated Press', outlet: 'Daily Post' }, [{ agency: 'AP', where: 'byline' }]],
  [{ byline: 'A. P. Rahman', outlet: 'The Appeal' }, []],
])('%j names %j', (described, cues) => {
  expect(agencyCues(described, paragraphs(long, long, long))).toEqual(cues)
})

test('a credit line at the end names the agency', () => {
  expect(agencyCues(nobody, paragraphs(long, long, 'Source: Xinhua'))).toEqual([{ agency: 'Xinhua', where: 'credit' }])
})

function copiesAmong(...texts: Block[][]) {
  const steps = findCopies(texts.map(shingleText))
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

const story = (word: string) => Array.from({ length: 60 }, (_, at) => `${word}${at} then ${word}${at + 7}`).join(' ')

test('a round-up of two reports does not make one of them', () => {
  const [harbour, hills] = [story('harbour'), story('hills')]
  expect(copiesAmong(paragraphs(harbour), paragraphs(hills), paragraphs(`${harbour} ${hills}`))).toEqual([])
})

test('a report keeps its copy beside a round-up of it and another', () => {
  const [harbour, hills] = [story('harbour'), story('hills')]
  const found = copiesAmong(
    paragraphs(harbour),
    paragraphs(hills),
    paragraphs(`${harbour} ${hills}`),
    paragraphs('Another headline', harbour),
  )
  expect(found).toMatchObject([{ first: 0, second: 3 }])
})

test('a report that half of the outlets print is still one report, though all of its words are common then', () => {
  const copies = Array.from({ length: 30 }, (_, at) => paragraphs(story('harbour'), `Outlet number ${at}`))
  const others = Array.from({ length: 30 }, (_, at) => paragraphs(story(`other${at}x`)))
  expect(copiesAmong(...copies, ...others)).toHaveLength((30 * 29) / 2)
})
