import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvParts, guardFormula, type ListTable, unguardFormula } from '../../../main/core/lists/csv-text.ts'

const csv = (table: ListTable) => [...csvParts(table)].join('')

describe('a list as CSV', () => {
  it('has a byte order mark, lines that end in CRLF, and texts that hold anything', () => {
    const rows = [
      ['said “yes”, "no"; and\nleft', 3, null],
      ['گفت\u200cوگو', -2, ''],
    ]
    expect(csv({ header: ['Passage', 'Count', 'Note'], rows })).toBe(
      '\uFEFF"Passage","Count","Note"\r\n"said “yes”, ""no""; and\nleft",3,\r\n"گفت\u200cوگو",-2,""\r\n',
    )
  })

  it('is a head alone where the list is empty', () => {
    expect(csv({ header: ['Name'], rows: [] })).toBe('\uFEFF"Name"\r\n')
  })

  it('keeps every row of a long list in its order', () => {
    const rows = Array.from({ length: 1234 }, (_, index) => [index])
    const lines = csv({ header: ['Number'], rows })
      .trimEnd()
      .split('\r\n')
      .slice(1)
    expect(lines.map(Number)).toEqual(rows.map(([index]) => index))
  })
})

describe('what would be a formula', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+98 21', "'+98 21"],
    ['-0044', "'-0044"],
    ['@name', "'@name"],
    ['\tindented', "'\tindented"],
    ['＝HYPERLINK("x")', '\'＝HYPERLINK("x")'],
    ["'=already", "''=already"],
    ["'tis said", "'tis said"],
    ['a = b', 'a = b'],
    ['', ''],
  ])('%j is written as %j', (text, written) => {
    expect(guardFormula(text)).toBe(written)
  })

  it('is what it was again once the guard is taken off, whatever the text', () => {
    const signs = fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', 'a', 'ا', ' ')
    const texts = fc.oneof(
      fc.string(),
      fc.array(signs).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const written = guardFormula(text)
        expect(unguardFormula(written)).toBe(text)
        expect(/^[=+\-@\t\r\n＝＋－＠]/.test(written)).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })
})
