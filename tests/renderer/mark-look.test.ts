import { expect, it } from 'vitest'
import { coloursBy, hueAttributes, legendOf, markKindsOf } from '../../renderer/reader/mark-look.ts'
import { coderColours } from '../../shared/model/coder.ts'
import { themeColours } from '../../shared/model/theme.ts'
import type { HighlightDetailRow } from '../../shared/rows/highlight.ts'

const actor = (name: string) => ({ kind: 'actor' as const, id: `a_${name}`, name })
const theme = (name: string) => ({ kind: 'theme' as const, id: `t_${name}`, name })

function aHighlight(id: string, fields: Partial<HighlightDetailRow> = {}): HighlightDetailRow {
  return {
    id,
    bodyHash: 'a'.repeat(64),
    articleId: 'ar_0001',
    target: [{ blockId: 'b1', startUtf16: 0, endUtf16: 4 }],
    quote: { exact: 'they', prefix: '', suffix: '' },
    tags: [],
    note: '',
    translation: null,
    coder: { id: 'c_0001', name: 'Ada', colour: coderColours[2] },
    createdAt: '2026-01-01T00:00:00.000Z',
    anchor: 'exact',
    sections: 0,
    ...fields,
  }
}

const marked = [
  aHighlight('h_1', { tags: [actor('qatar'), theme('channel')] }),
  aHighlight('h_2', { tags: [actor('oman')] }),
  aHighlight('h_3', { tags: [actor('oman')] }),
  aHighlight('h_4'),
]
const huesBy = (colouring: Parameters<typeof legendOf>[0]) =>
  marked.map((each) => coloursBy(colouring, legendOf(colouring, marked)).hueOf(each))

it('gives the most frequent actor the first colour, and none to what has no actor', () => {
  expect(huesBy('actor')).toEqual(['1', '0', '0', 'plain'])
  expect(legendOf('actor', marked)).toEqual([
    { id: 'a_oman', name: 'oman', hue: '0', count: 2 },
    { id: 'a_qatar', name: 'qatar', hue: '1', count: 1 },
  ])
})

it('gives an actor or a theme the colour that a person chose, and that colour to no other here', () => {
  const chosen = new Map([
    ['a_qatar', themeColours[0]],
    ['t_channel', themeColours[5]],
  ])
  expect(legendOf('actor', marked, chosen).map(({ name, hue }) => [name, hue])).toEqual([
    ['oman', '1'],
    ['qatar', '0'],
  ])
  expect(legendOf('theme', marked, chosen).map(({ name, hue }) => [name, hue])).toEqual([['channel', '5']])
})

it('takes a colour that is none of those to choose from for none', () => {
  expect(legendOf('theme', marked, new Map([['t_channel', 'mauve']])).map(({ hue }) => hue)).toEqual(['0'])
})

it('gives a coder the colour that is theirs everywhere', () => {
  expect(huesBy('coder')).toEqual(['2', '2', '2', '2'])
})

it('colours by the kind of the first tag, or not at all', () => {
  expect(huesBy('kind')).toEqual(['actor', 'actor', 'actor', 'plain'])
  expect(huesBy('none')).toEqual(['plain', 'plain', 'plain', 'plain'])
})

it('lets all tags beyond the seventh share one colour', () => {
  const many = Array.from({ length: 10 }, (_, index) => aHighlight(`h_${index}`, { tags: [actor(`actor${index}`)] }))
  expect(legendOf('actor', many).map(({ hue }) => hue)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '7', '7'])
})

it('names each kind over the same words once', () => {
  expect(markKindsOf(marked)).toEqual(['actor', 'theme', 'plain'])
  expect(hueAttributes(['1', '1', '4', '5'])).toEqual({ 'data-hue': '1', 'data-second': '4' })
})
