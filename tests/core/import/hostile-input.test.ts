import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { aPage, aSentence, extract, failureOf } from './extraction-builders.ts'

describe('a file that is refused', () => {
  it.each([
    ['nothing in it', 'a.html', '', { code: 'empty', data: {} }],
    ['only white space', 'a.txt', ' \n\t\u00a0\n', { code: 'empty', data: {} }],
    ['markup without a word', 'a.html', '<html><body><img src="a.png"></body></html>', { code: 'noText', data: {} }],
    ['a format of another kind', 'a.docx', 'text', { code: 'unsupported', data: { extension: 'docx' } }],
    ['a PDF named .html', 'a.html', '%PDF-1.7 text', { code: 'binary', data: { bytes: 13 } }],
  ])('has %s', (_, fileName, content, failure) => {
    expect(failureOf(fileName, content)).toEqual(failure)
  })

  it('has binary content under the name of a page', () => {
    const noise = Uint8Array.from({ length: 50_000 }, (_, index) => (index * 7919 + (index >> 3) * 31) & 255)
    expect(failureOf('a.html', noise)?.code).toBe('binary')
  })

  it('is a damaged .gz', () => {
    const whole = gzipSync(aPage({}))
    expect(failureOf('a.html.gz', whole.subarray(0, whole.length / 2))).toEqual({
      code: 'damaged',
      data: { format: 'gzip' },
    })
    expect(failureOf('a.html.gz', aPage({}))?.code).toBe('damaged')
  })

  it('is a .gz that inflates beyond the limit', () => {
    expect(failureOf('a.txt.gz', gzipSync(Buffer.alloc(130_000_000, 'a ')))).toEqual({
      code: 'tooLarge',
      data: { limitBytes: 120_000_000 },
    })
  })

  it('is 50 MB of HTML', () => {
    const failure = failureOf('a.html', `<html><body>${`<p>${aSentence}</p>`.repeat(400_000)}`)
    expect(failure?.code).toBe('tooLarge')
  })

  it.each([
    ['20,000 nested <div>', '<div>'.repeat(20_000), { limitDepth: 250 }],
    ['20,000 nested <b>', `<p>${'<b>'.repeat(20_000)}text`, { limitDepth: 250 }],
    ['300,000 <span>', '<span>a</span>'.repeat(300_000), { limitNodes: 60_000 }],
    ['100,000 <br>', `text${'<br>'.repeat(100_000)}`, { limitNodes: 60_000 }],
  ])('has %s', (_, markup, data) => {
    expect(failureOf('a.html', markup)).toEqual({ code: 'tooComplex', data })
  })

  it('is Markdown made to keep its parser busy', () => {
    expect(failureOf('a.md', '[a]('.repeat(50_000))?.code).toBe('tooComplex')
    expect(failureOf('a.md', `${'>'.repeat(100_000)} a`)?.code).toBe('tooComplex')
  })
})

describe('a file at the edge of what is allowed', () => {
  it('may carry many megabytes of embedded pictures', () => {
    const picture = `<img src="data:image/png;base64,${'A'.repeat(20_000_000)}">`
    expect(extract('a.html', aPage({ body: picture })).blocks).toHaveLength(3)
  })

  it('ends soon with every line break it may have', () => {
    const page = extract('a.html', `<div>${'some text, here<br>'.repeat(50_000)}</div>`)
    expect(page.words).toBe(150_000)
  }, 20_000)

  it('ends soon as an endless run of opening brackets', () => {
    expect(failureOf('a.html', '<'.repeat(500_000))?.code).toBe('noText')
  }, 20_000)

  it('ends soon as JSON-LD nested thousands deep', () => {
    const head = `<script type="application/ld+json">${'{"mainEntity":'.repeat(5000)}1${'}'.repeat(5000)}</script>`
    expect(extract('a.html', aPage({ head })).blocks).toHaveLength(3)
  })
})

describe('a compressed file', () => {
  it('reads like the file inside it', () => {
    expect(extract('a.html.gz', gzipSync(aPage({})))).toEqual(extract('a.html', aPage({})))
  })
})

describe('a file without an extension', () => {
  it('is a page where it opens like one', () => {
    expect(extract('saved', aPage({})).blocks.map((block) => block.text)).toEqual([aSentence, aSentence, aSentence])
  })

  it('is a text otherwise', () => {
    expect(extract('notes', `${aSentence} a < b`).blocks[0]?.text).toBe(`${aSentence} a < b`)
  })
})
