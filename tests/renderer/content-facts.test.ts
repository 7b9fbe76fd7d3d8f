import { describe, expect, it } from 'vitest'
import {
  contentFacts,
  isSameContent,
  noteKey,
  noteNumbers,
  plainText,
} from '../../renderer/dossier/text/content-facts.ts'
import { linkAddress } from '../../renderer/dossier/text/link-address.ts'
import { mentionMatch } from '../../renderer/dossier/text/mention-trigger.ts'
import type { BlockNode, InlineNode, SectionContent } from '../../shared/dossier/section-content.ts'
import { dateWords, levelOneWords } from '../../shared/text/date-words.ts'

const section = (...children: BlockNode[]): SectionContent => ({ root: { type: 'root', children } })
const paragraph = (...children: InlineNode[]): BlockNode => ({ type: 'paragraph', children })
const text = (words: string): InlineNode => ({ type: 'text', text: words, format: 0 })
const citation = (...highlightIds: string[]): InlineNode => ({ type: 'citation', highlightIds })

describe('facts of a section', () => {
  it('counts the author’s words in any script, and not those of quotations', () => {
    const facts = contentFacts(
      section(
        paragraph(text('Iran offered.'), citation('h_1'), { type: 'actor-mention', actorId: 'a_1', text: null }),
        { type: 'evidence-quote', highlightId: 'h_2' },
        paragraph(text('ایران پیشنهاد داد')),
      ),
    )
    expect(facts).toEqual({ words: 5, citations: 2, highlightIds: ['h_1', 'h_2'], actorIds: ['a_1'], eventIds: [] })
  })

  it('numbers notes over all sections, the same passages once', () => {
    const numbers = noteNumbers([
      section(paragraph(citation('h_1'), citation('h_1', 'h_2'))),
      section({ type: 'evidence-quote', highlightId: 'h_1' }, paragraph(citation('h_3'))),
    ])
    expect(numbers.get(noteKey(['h_1']))).toBe(1)
    expect(numbers.get(noteKey(['h_1', 'h_2']))).toBe(2)
    expect(numbers.get(noteKey(['h_3']))).toBe(3)
  })

  it('compares contents whatever the order of their keys', () => {
    const other = {
      root: { children: [{ children: [{ format: 0, text: 'a', type: 'text' }], type: 'paragraph' }], type: 'root' },
    }
    expect(isSameContent(section(paragraph(text('a'))), other)).toBe(true)
    expect(isSameContent(section(paragraph(text('b'))), other)).toBe(false)
  })

  it('gives the words alone, a line for each block', () => {
    expect(plainText(section(paragraph(text('one')), paragraph(text('two'))))).toBe('one\ntwo')
  })
})

describe('signs that ask for a record', () => {
  it('finds the name typed after the sign in any script', () => {
    expect(mentionMatch('@', 'then @عم')).toEqual({ leadOffset: 5, matchingString: 'عم', replaceableString: '@عم' })
    expect(mentionMatch('@', '(@Masoud Pez')?.matchingString).toBe('Masoud Pez')
    expect(mentionMatch('#', '#Doha')?.matchingString).toBe('Doha')
  })

  it('leaves addresses, headings and prose alone', () => {
    expect(mentionMatch('@', 'name@example')).toBeNull()
    expect(mentionMatch('#', '# ')).toBeNull()
    expect(mentionMatch('#', '##')).toBeNull()
    expect(mentionMatch('@', '@one two three four five six')).toBeNull()
  })
})

describe('addresses of links', () => {
  it('takes web and mail addresses and nothing that runs', () => {
    expect(linkAddress('example.org/a')).toBe('https://example.org/a')
    expect(linkAddress('mailto:a@b.org')).toBe('mailto:a@b.org')
    expect(linkAddress('javascript:alert(1)')).toBeNull()
    expect(linkAddress('not an address')).toBeNull()
  })
})

describe('dates of sources', () => {
  it('says them with short months and leaves what is no date as written', () => {
    expect(dateWords('2025-10-30T07:40:00Z', 'short')).toBe('30 Oct 2025')
    expect(dateWords('2025-10~', 'short')).toBe('about Oct 2025')
    expect(dateWords('2025', 'short')).toBe('2025')
    expect(dateWords('2025-10-18/2025-10-19', 'short')).toBe('18–19 Oct 2025')
    expect(dateWords('2025-09-30/2025-12-02', 'short')).toBe('30 Sep – 2 Dec 2025')
    expect(dateWords('late September', 'short')).toBe('late September')
  })

  it('tells a date that cannot be read, and reads no list, which core refuses', () => {
    expect(levelOneWords(' 2025 ')).toBe('2025')
    expect(levelOneWords('../..')).toBeNull()
    expect(levelOneWords('[2024,2025]')).toBeNull()
    expect(levelOneWords('18 October 2025')).toBeNull()
  })
})
