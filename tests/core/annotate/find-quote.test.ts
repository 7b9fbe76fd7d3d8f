import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textAt } from '../../../main/core/annotate/article-text.ts'
import { findQuote } from '../../../main/core/annotate/find-quote.ts'
import type { Block, BlockType } from '../../../shared/model/block.ts'

function blocksOf(...texts: (string | [BlockType, string])[]): Block[] {
  return texts.map((given, index) => {
    const [type, text] = typeof given === 'string' ? (['paragraph', given] as const) : given
    return { id: `b${index + 1}`, type, text }
  })
}

describe('finding a passage by its words', () => {
  it('gives its place and the words around it', () => {
    const blocks = blocksOf('The talks in Doha went on for two days.')
    expect(findQuote(blocks, { exact: 'in Doha' })).toEqual({
      found: {
        target: [{ blockId: 'b1', startUtf16: 10, endUtf16: 17 }],
        quote: { exact: 'in Doha', prefix: 'The talks ', suffix: ' went on for two days.' },
      },
    })
  })

  it('minds case and characters', () => {
    const blocks = blocksOf('The talks in Doha.')
    expect(findQuote(blocks, { exact: 'in doha' })).toEqual({ places: [] })
  })

  it('lets any run of white space stand for any other and keeps the source’s own', () => {
    const blocks = blocksOf('a\u00a0cease-fire\nin the  east')
    expect(findQuote(blocks, { exact: ' a cease-fire in\tthe east ' })).toMatchObject({
      found: { quote: { exact: 'a\u00a0cease-fire\nin the  east' } },
    })
  })

  it('follows a passage across the ends of blocks', () => {
    const blocks = blocksOf('They met.', 'Nothing was', 'agreed there.')
    expect(findQuote(blocks, { exact: 'met. Nothing was agreed' })).toMatchObject({
      found: {
        target: [
          { blockId: 'b1', startUtf16: 5, endUtf16: 9 },
          { blockId: 'b2', startUtf16: 0, endUtf16: 11 },
          { blockId: 'b3', startUtf16: 0, endUtf16: 6 },
        ],
        quote: { exact: 'met.\n\nNothing was\n\nagreed' },
      },
    })
  })

  it('names every place of a passage that stands more than once', () => {
    const blocks = blocksOf('Talks failed. Then talks', 'resumed. Talks failed again.')
    const search = findQuote(blocks, { exact: 'Talks failed' })
    expect('places' in search && search.places.map(({ target }) => target[0])).toEqual([
      { blockId: 'b1', startUtf16: 0, endUtf16: 12 },
      { blockId: 'b2', startUtf16: 9, endUtf16: 21 },
    ])
  })

  it.each([
    [{ prefix: 'resumed.' }, 'b2'],
    [{ prefix: 'resumed. ' }, 'b2'],
    [{ suffix: '. Then' }, 'b1'],
    [{ suffix: 'again' }, 'b2'],
  ])('tells places apart by %o', (context, blockId) => {
    const blocks = blocksOf('Talks failed. Then talks', 'resumed. Talks failed again.')
    expect(findQuote(blocks, { exact: 'Talks failed', ...context })).toMatchObject({ found: { target: [{ blockId }] } })
  })

  it('counts overlapping places', () => {
    const search = findQuote(blocksOf('ana na nana'), { exact: 'na' })
    expect('places' in search && search.places).toHaveLength(4)
  })

  it('tells fifty places at most, in a text of any length', () => {
    const blocks = blocksOf(
      ...Array.from({ length: 2_000 }, (_, index) => `Paragraph ${index} speaks of peace and of talks.`),
    )
    const search = findQuote(blocks, { exact: 'e' })
    expect('places' in search && search.places).toHaveLength(50)
    expect(findQuote(blocks, { exact: 'Paragraph 1999 speaks' })).toMatchObject({
      found: { target: [{ blockId: 'b2000' }] },
    })
  })

  it('prefers the text a reader sees, and finds hidden text where that has none', () => {
    const blocks = blocksOf('Read on.', ['boilerplate', 'Read on. Newsletter.'], 'End.')
    expect(findQuote(blocks, { exact: 'Read on.' })).toMatchObject({ found: { target: [{ blockId: 'b1' }] } })
    expect(findQuote(blocks, { exact: 'Newsletter.' })).toMatchObject({ found: { target: [{ blockId: 'b2' }] } })
    expect(findQuote(blocks, { exact: 'on. End.' })).toMatchObject({
      found: { target: [{ blockId: 'b1' }, { blockId: 'b3' }] },
    })
  })

  it('finds any passage cut out of a text in four scripts, word for word', () => {
    const words = ['talks', 'Doha', 'گفت‌وگو', 'مذاکرات', 'الدوحة', 'مذاکرے', '🕊', 'é', ' ', '\n', ' ', '“', '.']
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.nat(),
        (paragraphs, from, length) => {
          const blocks = blocksOf(...paragraphs.map((paragraph) => paragraph.join('')))
          const text = blocks.map((block) => block.text).join('\n\n')
          const start = from % text.length
          const exact = text.slice(start, start + 1 + (length % 40))
          if (exact.trim() === '') return
          const search = findQuote(blocks, { exact })
          const places = 'found' in search ? [search.found] : search.places
          expect(places.length).toBeGreaterThan(0)
          const collapsed = exact.replace(/\s+/gu, ' ').trim()
          for (const { target, quote } of places) {
            expect(textAt(blocks, target)).toBe(quote.exact)
            expect(quote.exact.replace(/\s+/gu, ' ').trim()).toBe(collapsed)
          }
        },
      ),
    )
  })
})
