import { describe, expect, it } from 'vitest'
import {
  choiceOf,
  choiceOfKind,
  inVivoName,
  type TagOption,
  type TagOptionsInput,
  tagOptions,
} from '../../renderer/reader/tag-options.ts'
import type { TagSuggestionRow } from '../../shared/rows/highlight.ts'

const row = (name: string, more: Partial<TagSuggestionRow> = {}): TagSuggestionRow => ({
  kind: 'actor',
  id: `a_${name.toLowerCase()}`,
  name,
  detail: null,
  matched: null,
  uses: 0,
  inArticle: false,
  fit: 'part',
  ...more,
})

const options = (input: Partial<TagOptionsInput>): TagOption[] =>
  tagOptions({ query: '', found: [], recent: [], present: [], kind: null, inVivo: null, ...input })

const words = (found: readonly TagOption[]) =>
  found.map((option) => {
    if (option.what === 'known') return `${option.digit ?? ''}${option.tag.name}${option.isPresent ? ' ✓' : ''}`
    return option.what === 'make' ? `new ${option.kind}` : `in vivo ${option.name}`
  })

const iran = row('Iran')
const talks = row('Talks', { kind: 'event', id: 'e_talks' })
const leverage = row('Leverage', { kind: 'theme', id: 't_leverage' })

describe('the lines under the tag field', () => {
  it('begin, with nothing typed, with those last used by their digits, then the article’s own and the words themselves', () => {
    const found = [row('Qatar', { inArticle: true }), talks, row('Elsewhere')]
    const asked = { found, recent: [iran, talks, leverage], present: [leverage], inVivo: 'last resort' }
    expect(words(options(asked))).toEqual(['1Iran', '2Talks', 'Qatar', 'in vivo last resort'])
    expect(words(options({ ...asked, kind: 'event' }))).toEqual(['2Talks', '1Iran', 'Qatar', 'in vivo last resort'])
  })

  it('have what fits first, the asked kind before the others, and then what can be made', () => {
    const found = [iran, talks, row('Iranian officials')]
    expect(words(options({ query: 'ira', found, kind: 'event' }))).toEqual([
      'Talks',
      'Iran',
      'Iranian officials',
      'new event',
      'new actor',
      'new theme',
    ])
  })

  it('do not offer to make again what bears the very name', () => {
    expect(words(options({ query: 'iran', found: [{ ...iran, fit: 'same' }] }))).toEqual([
      'Iran',
      'new event',
      'new theme',
    ])
  })

  it('have a new name before those that are only written alike', () => {
    const found = [{ ...iran, fit: 'nearly' as const }]
    expect(words(options({ query: 'Iraq', found, kind: 'actor' }))).toEqual([
      'new actor',
      'Iran',
      'new event',
      'new theme',
    ])
  })

  it.each(['2', '۲'])('have the tag of a digit first: %s', (query) => {
    expect(words(options({ query, recent: [iran, talks] }))[0]).toBe('2Talks')
  })

  it('apply nothing that the highlight bears already', () => {
    const [first] = options({ query: 'iran', found: [iran], present: [iran] })
    expect(first && choiceOf(first)).toBe(null)
  })
})

describe('what is typed, taken for one kind', () => {
  const found = options({ query: 'iran', found: [{ ...iran, fit: 'same' }], kind: null })

  it('is the record of that kind that bears the name', () => {
    expect(choiceOfKind(found, 'actor', 'iran')).toEqual({ kind: 'actor', id: 'a_iran' })
  })

  it('is a new one where none does', () => {
    expect(choiceOfKind(found, 'theme', 'iran')).toEqual({ kind: 'theme', name: 'iran' })
  })
})

describe('a theme named by the marked words', () => {
  it.each([
    ['  “the last\nresort”,', 'the last resort'],
    ['میانجی‌گری؛', 'میانجی‌گری'],
    ['x'.repeat(81), null],
    ['…”', '…'],
  ])('is the words on one line without what stands around them: %s', (said, name) => {
    expect(inVivoName(said)).toBe(name)
  })
})
