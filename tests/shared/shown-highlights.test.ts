import { expect, it } from 'vitest'
import { allFacets, type Facets, isAll, shownHighlights } from '../../shared/reader/shown-highlights.ts'
import type { HighlightDetailRow } from '../../shared/rows/highlight.ts'

const row = (id: string, coder: string, ...tags: HighlightDetailRow['tags']): HighlightDetailRow => ({
  id,
  articleId: 'ar_0001',
  bodyHash: 'a'.repeat(64),
  target: [{ blockId: 'b1', startUtf16: 0, endUtf16: 4 }],
  quote: { exact: 'they', prefix: '', suffix: '' },
  tags,
  note: '',
  translation: null,
  coder: { id: coder, name: coder, colour: '#000000' },
  createdAt: '',
  anchor: 'exact',
  sections: 0,
})
const oman = { kind: 'actor' as const, id: 'a_oman', name: 'Oman' }
const channel = { kind: 'theme' as const, id: 't_channel', name: 'channel' }
const rows = [row('h_1', 'ada', oman), row('h_2', 'ben', oman, channel), row('h_3', 'ben'), row('h_4', 'ada', channel)]
const shown = (facets: Partial<Facets>, activeId: string | null = null) =>
  shownHighlights(rows, { ...allFacets, ...facets }, activeId).map(({ id }) => id)

it('shows all highlights until something is hidden', () => {
  expect(shown({})).toEqual(['h_1', 'h_2', 'h_3', 'h_4'])
  expect(isAll(allFacets)).toBe(true)
  expect(isAll({ ...allFacets, hiddenKinds: new Set(['plain']) })).toBe(false)
})

it('hides those of a coder', () => {
  expect(shown({ hiddenCoders: new Set(['ben']) })).toEqual(['h_1', 'h_4'])
})

it('hides those whose every tag is of a hidden kind', () => {
  expect(shown({ hiddenKinds: new Set(['actor']) })).toEqual(['h_2', 'h_3', 'h_4'])
  expect(shown({ hiddenKinds: new Set(['actor', 'plain']) })).toEqual(['h_2', 'h_4'])
})

it('shows only those with one of the chosen tags', () => {
  expect(shown({ onlyTags: new Set(['actor:a_oman']) })).toEqual(['h_1', 'h_2'])
  expect(shown({ onlyTags: new Set(['actor:a_oman', 'theme:t_channel']) })).toEqual(['h_1', 'h_2', 'h_4'])
})

it('keeps the emphasised one in view', () => {
  expect(shown({ hiddenCoders: new Set(['ada', 'ben']) }, 'h_3')).toEqual(['h_3'])
})
