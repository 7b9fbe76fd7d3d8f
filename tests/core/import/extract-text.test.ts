import { describe, expect, it } from 'vitest'
import { aSentence, extract, outline } from './extraction-builders.ts'

describe('a plain text', () => {
  it('is parted by blank lines, also by lines of spaces', () => {
    expect(outline(extract('a.txt', `${aSentence}\n\u00a0 \nSecond. ${aSentence}\r\n\r\nThird. ${aSentence}`))).toEqual(
      [`paragraph: ${aSentence}`, `paragraph: Second. ${aSentence}`, `paragraph: Third. ${aSentence}`],
    )
  })

  it('makes a paragraph of every long line', () => {
    expect(extract('a.txt', `${aSentence}\nSecond. ${aSentence}`).blocks).toHaveLength(2)
  })

  it('keeps hard-wrapped lines together with their line feeds', () => {
    const wrapped =
      'The delegations returned to the hall on Sunday morning, and\nthe mediator said that both of them had brought proposals in\nwriting.'
    expect(outline(extract('a.txt', `${wrapped}\n\n${aSentence}`))[0]).toBe(`paragraph: ${wrapped}`)
  })

  it('opens with a headline that stays a block', () => {
    const text = extract('a.txt', `Talks resume in Exampleville\n\n${aSentence}`)
    expect(text.title).toEqual({ value: 'Talks resume in Exampleville', source: 'heading', confidence: 0.75 })
    expect(text.blocks[0]).toEqual({ id: 'b1', type: 'heading', text: 'Talks resume in Exampleville', level: 1 })
  })

  it('without a headline offers the name of the file', () => {
    expect(extract('folder/talks_resume.txt', aSentence).title).toEqual({
      value: 'talks resume',
      source: 'file-name',
      confidence: 0.3,
    })
  })

  it('gives its header lines to the metadata and keeps them as boilerplate', () => {
    const text = extract(
      'a.txt',
      `Title: Talks resume\nOutlet: Example Post\nDate: 19 October 2025\nBy Ann Example\n\n${aSentence}`,
    )
    expect(text).toMatchObject({
      title: { value: 'Talks resume', source: 'front-matter' },
      outlet: { value: 'Example Post', source: 'front-matter' },
      publishedAt: { value: '2025-10-19', source: 'front-matter' },
      byline: { value: 'Ann Example', source: 'byline' },
    })
    expect(text.blocks.map((block) => block.type)).toEqual([
      'boilerplate',
      'boilerplate',
      'boilerplate',
      'boilerplate',
      'paragraph',
    ])
  })

  it('does not take a sentence with a colon for a header line', () => {
    const text = extract('a.txt', `Date: to be agreed by both sides, the mediator said\n\n${aSentence}`)
    expect(text.publishedAt).toBeNull()
    expect(text.blocks.every((block) => block.type !== 'boilerplate')).toBe(true)
  })
})

describe('a Markdown text', () => {
  const markdown = `---\ntitle: "Talks resume"\nauthor: Ann Example\ndate: 2025-10-19\nlang: en\nurl: https://example.org/talks\ntags: [a, b]\n---\n# The hall\n\n${aSentence}\n\n> Quoted line.\n\n- one\n  - two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n`

  it('becomes typed blocks below its front matter', () => {
    expect(outline(extract('a.md', markdown)).slice(6)).toEqual([
      'heading: The hall',
      `paragraph: ${aSentence}`,
      'quote: Quoted line.',
      'listItem: one',
      'listItem: two',
      'table: a\tb\n1\t2',
    ])
  })

  it('gives its front matter to the metadata', () => {
    const { title, byline, publishedAt, url, language } = extract('a.md', markdown)
    expect([title, byline, publishedAt, url, language].map((field) => field?.value)).toEqual([
      'Talks resume',
      'Ann Example',
      '2025-10-19',
      'https://example.org/talks',
      'en',
    ])
  })

  it('that opens with a rule has no front matter', () => {
    expect(outline(extract('a.md', `---\n\n${aSentence}\n\n---\n`))).toEqual([`paragraph: ${aSentence}`])
  })
})
