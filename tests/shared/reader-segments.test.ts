import { describe, expect, it } from 'vitest'
import { lanesOf } from '../../shared/reader/lanes.ts'
import { segmentsOf } from '../../shared/reader/segments.ts'
import { tableCellsOf } from '../../shared/reader/table-cells.ts'

describe('segmentsOf', () => {
  it('cuts the text at every edge of overlapping spans', () => {
    const spans = [
      { id: 'b', startUtf16: 4, endUtf16: 9 },
      { id: 'a', startUtf16: 2, endUtf16: 6 },
    ]
    expect(segmentsOf(0, 10, spans)).toEqual([
      { startUtf16: 0, endUtf16: 2, ids: [] },
      { startUtf16: 2, endUtf16: 4, ids: ['a'] },
      { startUtf16: 4, endUtf16: 6, ids: ['a', 'b'] },
      { startUtf16: 6, endUtf16: 9, ids: ['b'] },
      { startUtf16: 9, endUtf16: 10, ids: [] },
    ])
  })

  it('keeps to the stretch asked for', () => {
    expect(segmentsOf(3, 5, [{ id: 'a', startUtf16: 0, endUtf16: 99 }])).toEqual([
      { startUtf16: 3, endUtf16: 5, ids: ['a'] },
    ])
  })

  it('leaves a text without spans whole', () => {
    expect(segmentsOf(0, 7, [])).toEqual([{ startUtf16: 0, endUtf16: 7, ids: [] }])
  })

  it('gives nothing for an empty text', () => {
    expect(segmentsOf(0, 0, [{ id: 'a', startUtf16: 0, endUtf16: 3 }])).toEqual([])
  })

  it('names two highlights of the same words in one segment', () => {
    const span = { startUtf16: 1, endUtf16: 3 }
    const [, both] = segmentsOf(0, 4, [
      { id: 'a', ...span },
      { id: 'b', ...span },
    ])
    expect(both).toEqual({ ...span, ids: ['a', 'b'] })
  })
})

describe('lanesOf', () => {
  it('uses a lane again once it is free', () => {
    const lanes = lanesOf([
      { id: 'a', startUtf16: 0, endUtf16: 5 },
      { id: 'b', startUtf16: 3, endUtf16: 8 },
      { id: 'c', startUtf16: 5, endUtf16: 9 },
    ])
    expect(lanes.map(({ id, lane }) => [id, lane])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 0],
    ])
  })
})

describe('tableCellsOf', () => {
  it('finds each cell at its place in the text', () => {
    const text = 'Date\tCity\n10 Oct\t\nکابل\tDoha'
    const words = tableCellsOf(text).map((row) => row.map((cell) => text.slice(cell.startUtf16, cell.endUtf16)))
    expect(words).toEqual([
      ['Date', 'City'],
      ['10 Oct', ''],
      ['کابل', 'Doha'],
    ])
  })
})
